#pragma once
#include <string_view>

#include "html/html.hpp"

namespace stoa::pages {

// Compares a page with tests/golden/pages/NAME.html, or writes that file when STOA_UPDATE_GOLDEN=1 is set. Addresses of
// assets are compared without the hashes of their contents, and blocks begin on lines of their own.
void check_golden(std::string_view name, html::Html const& page);

}  // namespace stoa::pages
