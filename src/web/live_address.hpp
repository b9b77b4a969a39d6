#pragma once
#include <string>
#include <string_view>

#include "html/url.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Where a page made for this visit hears what changes it: "/threads/12/live?since=4711". Empty where nothing is told.
std::string live_address(Visit const& visit, std::string_view stream);

}  // namespace stoa::web
