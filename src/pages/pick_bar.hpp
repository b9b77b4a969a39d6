#pragma once
#include <vector>

#include "html/writer.hpp"
#include "model/quote.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The form of the buttons that pick posts to be quoted (#picks), and what was picked so far. Not shown while that is
// nothing.
struct PickBar {
    Frame const& frame;
    ThreadId thread;  // where the quotations would go
    std::vector<QuotePick> const& picks;
    void operator()(html::Writer& out) const;
};

// The button of one post.
struct PickButton {
    PostId post;
    std::int64_t position{};
    bool is_picked{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
