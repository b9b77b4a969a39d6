#pragma once
#include "pages/post.hpp"

namespace stoa::pages {

// The quiet line in the place of a deleted post.
struct PostStub {
    PostSurroundings const& around;
    PostView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
