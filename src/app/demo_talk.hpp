#pragma once
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::app {

// A few conversations of the demo community with those whose passwords everybody may know.
void let_them_talk(store::Store& store, Instant now);

}  // namespace stoa::app
