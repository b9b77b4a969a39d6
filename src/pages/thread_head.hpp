#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"
#include "pages/thread_menu.hpp"

namespace stoa::pages {

// The title of a thread, who started it, and its figures.
struct ThreadHead {
    ThreadView const& view;
    LocalNow now;
    ThreadMenu const* menu{};  // on the page of the thread itself
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
