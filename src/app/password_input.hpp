#pragma once
#include <string>

namespace stoa::app {

// One line of standard input; on a terminal asked for and not shown.
std::string read_password(std::string const& prompt);

}  // namespace stoa::app
