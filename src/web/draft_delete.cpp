#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response draft_delete(Visit const& visit)
{
    auto place = draft_place_in(visit.form);
    if (!place) return refused(visit, Refusal::no_such_page);
    auto done = visit.site.store.write(
        [&](store::Writer& db) { return acts::draft_delete(db, visit.viewer, *place, visit.now); });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/account/drafts"), Notice::draft_deleted);
}

}  // namespace stoa::web
