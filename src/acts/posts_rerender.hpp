#pragma once
#include <vector>

#include "markup/render.hpp"
#include "store/post_rendering.hpp"

namespace stoa::acts {

struct Rerendered {
    store::OldRendering before;
    markup::Rendering now;
};

// Renders posts anew from their sources, at most `count` of those that an older renderer made or that are marked, as
// their authors' acts would today. Reading and rendering keep no writer waiting; keep_renderings() writes.
std::vector<Rerendered> posts_rerender(store::Reader& db, int count);
// What was edited or marked meanwhile stays as it is.
void keep_renderings(store::Writer& db, std::vector<Rerendered> const& posts);

}  // namespace stoa::acts
