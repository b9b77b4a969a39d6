#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// What a friend would say before the post is sent. It travels with the form that it was said: the next time, the post
// is made.
struct AdviceNote {
    ComposerState const& state;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
