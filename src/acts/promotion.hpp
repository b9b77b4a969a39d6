#pragma once
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Lets a member into the groups that their posts and their time here have earned them: asked after each post.
void promote(store::Writer& db, MemberId member, Instant now);

}  // namespace stoa::acts
