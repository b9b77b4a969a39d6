#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/claim_fields.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response response_add(Visit const& visit)
{
    auto const answer = answer_draft_of(visit.form);
    if (!answer) return form_again(visit, answer.error());
    if (!*answer) return form_again(visit, Refusal::response_claim_unknown);
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::response_add(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, **answer, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->claim));
}

http::Response response_remove(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::response_remove(db, *visit.access, visit.viewer, ResponseId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->claim));
}

}  // namespace stoa::web
