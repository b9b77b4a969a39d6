#pragma once
#include "html/writer.hpp"
#include "model/thread.hpp"
#include "pages/thread_menu.hpp"

namespace stoa::pages {

// The title of a thread, who started it, and its figures.
struct ThreadHead {
    Thread const& thread;
    Instant now;
    ThreadMenu const* menu{};  // of those who may do something to the thread
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
