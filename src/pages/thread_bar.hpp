#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The bar that stays in view: where one is in the thread, and where one may jump.
struct ThreadBar {
    Frame const& frame;
    ThreadView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
