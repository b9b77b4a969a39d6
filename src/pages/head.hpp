#pragma once
#include "html/writer.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// What programs read: title, colours, stylesheet, canonical address.
struct Head {
    Frame const& frame;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
