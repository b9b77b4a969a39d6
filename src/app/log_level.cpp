#include "app/log_level.hpp"

#include "base/log.hpp"

namespace stoa::app {

void set_log_level(Settings const& settings)
{
    auto level = log::Level::info;
    if (settings.log_level == "debug") level = log::Level::debug;
    if (settings.log_level == "warning") level = log::Level::warning;
    if (settings.log_level == "error") level = log::Level::error;
    log::set_level(level);
}

}  // namespace stoa::app
