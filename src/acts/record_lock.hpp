#pragma once
#include "acts/claim.hpp"
#include "model/thread.hpp"

namespace stoa::acts {

// Of a thread, or of one statement: nothing of it changes until it is unlocked.
Result<Thread> record_lock(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                           bool is_locked, Instant now);
Result<ClaimPlaced> claim_lock(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                               bool is_locked, Instant now);

}  // namespace stoa::acts
