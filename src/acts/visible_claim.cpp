#include "acts/visible_claim.hpp"

#include <utility>

#include "acts/claim_rules.hpp"
#include "store/claim.hpp"

namespace stoa::acts {

Result<VisibleClaim> visible_claim(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId claim)
{
    auto found = store::find_claim(db, claim);
    if (!found) return Refusal::no_such_claim;
    auto in = visible_thread(db, access, viewer, found->thread);
    if (!in || !may_see_claim(viewer, in->may, *found)) return Refusal::no_such_claim;
    return VisibleClaim{*std::move(found), std::move(in->thread), in->may};
}

}  // namespace stoa::acts
