#pragma once
#include <optional>
#include <string_view>

#include "html/url.hpp"

namespace stoa::markup {

// People type addresses as their browser shows them, old forums leave the scheme out: both are put right here, and
// html::Url decides what remains.
std::optional<html::Url> link_address(std::string_view typed);

}  // namespace stoa::markup
