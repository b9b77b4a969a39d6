#include "web/composer.hpp"

#include "base/random.hpp"
#include "base/text.hpp"
#include "web/post_text.hpp"

namespace stoa::web {
namespace {

void show_preview(Visit const& visit, pages::ComposerState& composer)
{
    auto text = parse_post_text(visit, composer.text, composer.markup);
    if (text) {
        composer.preview = text->body();
        return;
    }
    composer.refusal = text.error();
    composer.message = words_for(text.error());
}

std::string text_at_first(ComposerStart start)
{
    if (!start.saved || start.saved->text.empty()) return std::move(start.text);
    if (start.text.empty()) return std::move(start.saved->text);
    return start.saved->text + "\n\n" + start.text;
}

}  // namespace

pages::FormState form_state_of(Visit const& visit)
{
    pages::FormState state;
    state.refusal = visit.refusal;
    if (visit.refusal) state.message = words_for(*visit.refusal);
    if (visit.retry_after_seconds > 0) {
        state.message += " It is possible again in " + std::to_string(visit.retry_after_seconds) + " seconds.";
    }
    return state;
}

pages::ComposerState composer_of(Visit const& visit, ComposerStart start)
{
    pages::ComposerState composer;
    static_cast<pages::FormState&>(composer) = form_state_of(visit);
    composer.place = start.place;
    composer.markup = start.markup;
    composer.advice = visit.advice;
    composer.is_advised = !visit.advice.empty() || visit.form.has("advised");
    if (visit.form.has("text")) {
        composer.text = visit.form.get("text");
    } else {
        if (start.saved) composer.saved_at = start.saved->updated_at;
        composer.text = text_at_first(std::move(start));
    }
    composer.form_token = visit.form.has("token") ? std::string{visit.form.get("token")} : random_token();
    if (!visit.refusal && visit.form.get("view") == "preview") show_preview(visit, composer);
    return composer;
}

bool is_only_looking(Visit const& visit)
{
    auto view = visit.form.get("view");
    return view == "preview" || view == "write" || view == "attach";
}

std::optional<std::int64_t> number_in(http::Form const& form, std::string_view field)
{
    return parse_number<std::int64_t>(form.get(field));
}

}  // namespace stoa::web
