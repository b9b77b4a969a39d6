#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

inline constexpr std::size_t source_address_bytes_max = 2000;

// By what a cited work is known, however its address is spelled: without scheme, tracking parameters, fragment, the
// host of small screens, the slash at the end, and the forms of AMP. Nothing: this is no web address. Two addresses
// with the same key lead to the same work; the key itself is not for following.
std::optional<std::string> source_key(std::string_view address);

}  // namespace stoa
