#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The end of a thread page (#reply): the composer, or why there is none.
struct QuickReply {
    Frame const& frame;
    ThreadPage const& page;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
