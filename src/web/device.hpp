#pragma once
#include <string>
#include <string_view>

namespace stoa::web {

// What a User-Agent says in words that its owner knows: "Firefox on Linux". Browsers claim to be each other, so this
// is for recognising one's own, and nothing is decided by it.
std::string device_of(std::string_view user_agent);

}  // namespace stoa::web
