#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa {

// How a member follows a thread or a forum. The numbers are stored: append only.
enum class WatchLevel : std::uint8_t {
    none,
    alert,
    letter,   // an alert, and a letter too
    muted,    // no alerts at all, but for what moderators do with one's own posts
    ignored,  // muted, and a thread stands in no list; of a forum it means muted
};

std::string_view name_of(WatchLevel level);  // as forms say it: "alert"
std::optional<WatchLevel> parse_watch_level(std::string_view name);

// Why a thread is watched without a press of a button.
enum class WatchReason : std::uint8_t { started, replied };

}  // namespace stoa
