#pragma once
#include <string_view>

namespace stoa::markup {

// Whether a letter of a script that runs from right to left occurs.
bool has_rtl_letters(std::string_view text);

}  // namespace stoa::markup
