#include "acts/message_text.hpp"

#include "base/typed_text.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::acts {

Result<PostText> parse_message_text(std::string_view typed, Markup markup, FindMembers const& find_members)
{
    auto text = PostText::parse(typed, markup, find_members);
    if (text) return text;
    if (text.error() == Refusal::text_empty) return Refusal::message_empty;
    if (text.error() == Refusal::text_too_long) return Refusal::message_too_long;
    return text;
}

store::MessageText stored_text(PostText const& text)
{
    return {.markup = text.markup(),
            .text = text.source(),
            .body = text.body(),
            .renderer_version = markup::renderer_version,
            .words = lower_case(markup::plain_text(markup::parse(text.source(), text.markup())))};
}

}  // namespace stoa::acts
