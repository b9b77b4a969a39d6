#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/claim_fields.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response claim_edit(Visit const& visit)
{
    auto const draft = claim_draft_of(visit.form);
    if (!draft) return form_again(visit, draft.error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_edit(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, *draft,
                                number_in(visit.form, "version").value_or(0), visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->claim));
}

http::Response claim_accept(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_accept(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->claim));
}

// To the record: what was removed is not there for everybody who may remove it.
http::Response claim_remove(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_remove(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of_record(placed->thread, placed->thread_slug));
}

}  // namespace stoa::web
