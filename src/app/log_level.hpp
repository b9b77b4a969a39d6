#pragma once
#include "app/settings.hpp"

namespace stoa::app {

void set_log_level(Settings const& settings);

}  // namespace stoa::app
