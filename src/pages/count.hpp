#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace stoa::pages {

// "1 reply", "1,204 replies".
std::string counted(std::int64_t number, std::string_view one, std::string_view several);
// "318", "9.2K", "41K", "1.5M": cut off, never rounded up.
std::string short_count(std::int64_t number);

// "7", "99+": for what there is no room to count further.
std::string short_badge(std::int64_t number);

}  // namespace stoa::pages
