#pragma once
#include <functional>

#include "html/writer.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The whole page around its main part.
html::Html layout(Frame const& frame, std::function<void(html::Writer&)> const& main);
// The main part alone, for paper.
html::Html bare_layout(Frame const& frame, std::function<void(html::Writer&)> const& main);

}  // namespace stoa::pages
