#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace stoa::app {

// Moves every time of an archive by the same whole days, so that its newest post was made within the last day before
// `now`: the demo community is never an old one.
std::string moved_to(std::string_view archive, Instant now);

}  // namespace stoa::app
