#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// What the viewer may do to the thread as a whole: a button that opens a list. Nothing where there is nothing.
struct ThreadMenu {
    Frame const& frame;
    Thread const& thread;
    ThreadActs const& acts;
    void operator()(html::Writer& out) const;
};

// On top of a deleted thread: who deleted it, and the way back.
struct DeletedThreadNote {
    Frame const& frame;
    Thread const& thread;
    ThreadActs const& acts;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
