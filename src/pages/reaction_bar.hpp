#pragma once
#include "html/writer.hpp"
#include "pages/post.hpp"

namespace stoa::pages {

// What others said about a post without words, and the buttons to join them: inside the form of the post's foot. For
// those who may not react, a list.
struct ReactionBar {
    PostSurroundings const& around;
    PostView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
