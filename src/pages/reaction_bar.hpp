#pragma once
#include <span>

#include "html/writer.hpp"
#include "pages/post.hpp"

namespace stoa::pages {

// Those that can be given, the same beside each post of a page.
html::Html reaction_buttons(std::span<ReactionKind const> kinds);

// What others said about a post without words, and the buttons to join them: inside the form of the post's foot. For
// those who may not react, a list.
struct ReactionBar {
    PostSurroundings const& around;
    PostView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
