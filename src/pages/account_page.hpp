#pragma once
#include <functional>
#include <string_view>

#include "html/html.hpp"
#include "html/writer.hpp"
#include "pages/account_nav.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// A page among one's settings, with the way around them beside it.
html::Html account_page(Frame const& frame, AccountPart part, std::string_view title,
                        std::function<void(html::Writer&)> const& main);

}  // namespace stoa::pages
