#pragma once
#include "html/writer.hpp"
#include "model/poll.hpp"
#include "model/thread.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The poll above the posts of a thread: the form to vote, or the numbers.
struct PollPart {
    Frame const& frame;
    Thread const& thread;
    PollView const& view;
    bool is_voting_again{};  // "Change my vote" was pressed
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
