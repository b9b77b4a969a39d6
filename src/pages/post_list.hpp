#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// Does the line "6 new since your last visit" (#unread) stand among the posts of this page?
bool has_unread_line(ThreadView const& view);

// The posts of a page of a thread.
struct PostList {
    Frame const& frame;
    ThreadView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
