#pragma once
#include <string>

#include "web/visit.hpp"

namespace stoa::web {

// One's own account, with what is shown this once.
struct NewTokens {
    std::string api_token{};
    std::string feed_token{};
};
http::Response account_page(Visit const& visit, NewTokens made = {});

Theme parse_theme(std::string_view typed);
std::string_view name_of(Theme theme);

}  // namespace stoa::web
