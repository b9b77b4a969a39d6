#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// What may be left out of a list, and the button by which a member begins with the list as it is.
struct WhatsNewFilterBar {
    Frame const& frame;
    WhatsNewView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
