#include "base/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>

#include "base/log_line.hpp"

namespace stoa::log {
namespace {

spdlog::level::level_enum spdlog_level(Level level)
{
    switch (level) {
    case Level::debug: return spdlog::level::debug;
    case Level::info: return spdlog::level::info;
    case Level::warning: return spdlog::level::warn;
    case Level::error: return spdlog::level::err;
    }
    throw std::logic_error{"unknown log level"};
}

std::unique_ptr<spdlog::logger> open_logger()
{
    auto logger = std::make_unique<spdlog::logger>("stoa", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::debug);
    return logger;
}

// A process has one standard error, so it has one log.
spdlog::logger& logger()
{
    static std::unique_ptr<spdlog::logger> const opened = open_logger();
    return *opened;
}

}  // namespace

void set_level(Level least) { logger().set_level(spdlog_level(least)); }

void write(Level level, std::string_view message, std::initializer_list<Field> fields)
{
    auto least = spdlog_level(level);
    if (!logger().should_log(least)) return;
    auto line = line_of(system_now(), level, message, {fields.begin(), fields.size()});
    logger().log(least, spdlog::string_view_t{line.data(), line.size()});
}

}  // namespace stoa::log
