#pragma once
#include <string>
#include <string_view>

namespace stoa::web {

// The block that a household or a small company usually has: /24 of IPv4, /56 of IPv6, as bytes. Whoever has one
// address of it can have many. Text that is no address is its own block.
std::string block_of(std::string_view address);

}  // namespace stoa::web
