#pragma once
#include "html/writer.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The bar on top of every page: where one can go, and who one is.
struct SiteHeader {
    Frame const& frame;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
