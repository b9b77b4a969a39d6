#pragma once
#include "html/writer.hpp"
#include "model/thread.hpp"

namespace stoa::pages {

// The title of a thread, who started it, and its figures.
struct ThreadHead {
    Thread const& thread;
    Instant now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
