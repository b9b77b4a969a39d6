#pragma once
#include "html/writer.hpp"
#include "pages/post.hpp"

namespace stoa::pages {

// The notes under a post that set something in it right.
struct Corrections {
    PostSurroundings const& around;
    PostView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
