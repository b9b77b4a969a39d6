#pragma once
#include "acts/access.hpp"
#include "acts/visible.hpp"
#include "model/claim.hpp"

namespace stoa::acts {

// The door to statements: one of a thread that a viewer may not read does not exist for them.
struct VisibleClaim {
    Claim claim;
    Thread thread;
    PermissionSet may;
};
Result<VisibleClaim> visible_claim(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId claim);

}  // namespace stoa::acts
