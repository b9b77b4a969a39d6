#include "acts/messages_rerender.hpp"

#include <utility>

#include "acts/mention_find.hpp"
#include "markup/mention.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::acts {

std::vector<RerenderedMessage> messages_rerender(store::Reader& db, int count)
{
    std::vector<RerenderedMessage> messages;
    for (auto& old : store::message_renderings_before(db, markup::renderer_version, count)) {
        auto const document = markup::parse(old.text, old.markup);
        auto const names = markup::mentioned_names(document);
        auto const members = names.empty() ? markup::MentionedMembers{} : mention_find(db, names);
        auto body = markup::render(document, {.members = &members});
        messages.push_back({std::move(old), std::move(body)});
    }
    return messages;
}

void keep_renderings(store::Writer& db, std::vector<RerenderedMessage> const& messages)
{
    for (auto const& [before, body] : messages)
        store::update_message_rendering(db, before, markup::renderer_version, body);
}

}  // namespace stoa::acts
