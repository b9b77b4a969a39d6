#pragma once
#include "acts/claim.hpp"

// What was put on record twice.
namespace stoa::acts {

// A statement that says the same as another one of its thread stands no more on its own: its address leads to that one,
// which what answers it answers, and for which it answers others. Nothing is lost: separating takes it back.
Result<ClaimPlaced> claim_merge(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                                ClaimId into, Instant now);
Result<ClaimPlaced> claim_separate(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                                   Instant now);

}  // namespace stoa::acts
