#pragma once
#include <span>

#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

// A forum in the tree: what it is about, the forums below it, its last post.
struct ForumNodePart {
    ForumNode const& node;
    LocalNow now;
    void operator()(html::Writer& out) const;
};

// Forums under the heading of their category.
struct ForumNodes {
    std::span<ForumNode const> nodes;
    LocalNow now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
