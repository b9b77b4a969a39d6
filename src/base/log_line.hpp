#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/log.hpp"

namespace stoa::log {

// line  = time " " level " " message *( " " name "=" value )
// value = bare / quoted          ; quoted where it is empty or holds a space, a quote, a backslash or "="
// Control characters become \n, \r, \t or \u{1b}, in quotes also \" and \\; what is not UTF-8 becomes U+FFFD.
std::string line_of(Instant at, Level level, std::string_view message, std::span<Field const> fields);

}  // namespace stoa::log
