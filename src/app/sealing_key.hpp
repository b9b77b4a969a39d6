#pragma once
#include <string>

#include "app/settings.hpp"

namespace stoa::app {

// What secrets in the database are sealed with: the file secret.key in the folder of the data, made at the first start.
// Who has the database alone, or a copy of it, opens nothing. Throws SettingFault where it cannot be read or made.
std::string sealing_key(Settings const& settings);

}  // namespace stoa::app
