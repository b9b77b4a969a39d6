#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/claim_fields.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response claim_add(Visit const& visit)
{
    auto const draft = claim_draft_of(visit.form);
    if (!draft) return form_again(visit, draft.error());
    auto const answer = answer_draft_of(visit.form);
    if (!answer) return form_again(visit, answer.error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_add(db, *visit.access, visit.viewer, PostId{visit.params.id}, *draft, *answer, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->claim));
}

}  // namespace stoa::web
