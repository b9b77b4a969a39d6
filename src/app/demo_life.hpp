#pragma once
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::app {

// What an archive does not carry: members of the demo community react to posts, one sets something right, and
// one asks the others.
void bring_to_life(store::Store& store, Instant now);

}  // namespace stoa::app
