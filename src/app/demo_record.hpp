#pragma once
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::app {

// The record of the demo community's thread about the viaduct: who is said to have said what.
void put_on_record(store::Store& store, Instant now);

}  // namespace stoa::app
