#include "api/fields.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"

namespace stoa::web {

http::Response api_preview(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"text"}, {"markup"}});
    if (!fields) return api_problem(fields.error());
    auto markup = parse_api_markup(fields->text("markup"));
    if (!markup) return api_refused(markup.error());
    auto text = parse_post_text(visit, fields->text("text"), *markup);
    if (!text) return api_refused(text.error());
    return api_json(api::preview_json(text->body()));
}

}  // namespace stoa::web
