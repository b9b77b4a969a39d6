#include "model/watch.hpp"

#include <stdexcept>

namespace stoa {

std::string_view name_of(WatchLevel level)
{
    switch (level) {
    case WatchLevel::none: return "none";
    case WatchLevel::alert: return "alert";
    case WatchLevel::letter: return "letter";
    case WatchLevel::muted: return "muted";
    case WatchLevel::ignored: return "ignored";
    }
    throw std::logic_error{"unknown level of a watch"};
}

std::optional<WatchLevel> parse_watch_level(std::string_view name)
{
    for (auto level : {WatchLevel::none, WatchLevel::alert, WatchLevel::letter, WatchLevel::muted, WatchLevel::ignored})
        if (name_of(level) == name) return level;
    return std::nullopt;
}

}  // namespace stoa
