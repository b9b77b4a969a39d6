#pragma once
#include <span>

#include "html/writer.hpp"
#include "pages/post.hpp"

namespace stoa::pages {

// Those that can be given, once for all posts of a page: scripts bring it to the post that it is wanted for.
struct ReactionChoice {
    std::span<ReactionKind const> kinds;
    void operator()(html::Writer& out) const;
};

// What others said about a post without words, and the buttons to join them: inside the form of the post's foot. For
// those who may not react, a list.
struct ReactionBar {
    PostView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
