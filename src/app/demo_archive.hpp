#pragma once
#include <string_view>

namespace stoa::app {

// The invented community of demo/, compiled into the program.
std::string_view demo_archive();

}  // namespace stoa::app
