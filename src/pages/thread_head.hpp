#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"

namespace stoa::pages {

// The title of a thread, who started it, and its figures.
struct ThreadHead {
    ThreadView const& view;
    Instant now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
