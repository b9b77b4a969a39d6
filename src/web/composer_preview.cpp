#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"

namespace stoa::web {

// The text as its post would show it, without a page around it: for scripts. Forms have their Preview button.
http::Response composer_preview(Visit const& visit)
{
    auto markup = parse_markup(visit.form.get("markup"));
    if (!markup) return refused(visit, Refusal::markup_unknown);
    auto text = parse_post_text(visit, visit.form.get("text"), *markup);
    if (!text) return refused(visit, text.error());
    return page(text->body());
}

}  // namespace stoa::web
