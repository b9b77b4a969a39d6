#pragma once
#include <string>

#include "app/settings.hpp"

namespace stoa::app {

// Puts what a TOML file says into the settings. Throws SettingFault with the file and the line of the first mistake.
void read_config_file(Settings& settings, std::string const& path);

}  // namespace stoa::app
