#pragma once
#include <string>

#include "web/visit.hpp"

namespace stoa::web {

// One's own account; `new_token` is shown this once.
http::Response account_page(Visit const& visit, std::string new_token = {});

Theme parse_theme(std::string_view typed);
std::string_view name_of(Theme theme);

}  // namespace stoa::web
