#pragma once
#include "acts/claim.hpp"
#include "model/claim_version.hpp"
#include "model/event.hpp"

// What all acts upon statements have in common.
namespace stoa::acts {

// Keeps the state that a statement is in now. What it answers is part of that, as far as everybody who reads the
// statement may know of it.
void keep_version(store::Writer& db, Access const& access, ForumId forum, Claim const& claim, ClaimAct act, MemberId by,
                  Instant now);
void announce_claim(store::Writer& db, EventKind kind, Thread const& thread, Claim const& claim, MemberId by,
                    Instant now);
ClaimPlaced claim_placed(Thread const& thread, Claim const& claim);

}  // namespace stoa::acts
