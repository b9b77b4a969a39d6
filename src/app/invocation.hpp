#pragma once
#include <functional>
#include <map>
#include <string>

#include "app/settings.hpp"

namespace stoa::app {

// What a command line asks for.
struct Invocation {
    std::string config_file{};
    std::map<std::string_view, std::string> flags{};  // by the name of the setting
    std::function<int(Settings const&)> command{};
};

using Environment = std::function<char const*(char const* name)>;  // std::getenv, or a test's own

// A flag goes before the environment, that before the file, that before what is built in. Throws SettingFault.
Settings settings_of(Invocation const& invocation, Environment const& environment);

}  // namespace stoa::app
