#pragma once
#include <string_view>

#include "html/writer.hpp"
#include "model/long_thread.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// Ways through a long thread that have a page of their own.
enum class ThreadWay : std::uint8_t { catch_up, useful, pictures, member, outline };

// The tabs above such a page.
struct ThreadWayTabs {
    Frame const& frame;
    Thread const& thread;
    ThreadWay way;
    void operator()(html::Writer& out) const;
};

// A button on the page of a thread that opens the ways through it: to a post, to a day, and all that have a page.
struct ThreadWaysMenu {
    Frame const& frame;
    Thread const& thread;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
