#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "html/html.hpp"
#include "model/markup_kind.hpp"
#include "store/store.hpp"

// What is stored with a post besides its source, its HTML and excerpt, by the version of the renderer that made them.
namespace stoa::store {

struct OldRendering {
    PostId post{};
    std::int64_t version{};   // of the renderer; 0 or less: the post is marked
    std::int64_t revision{};  // of the source
    Markup markup{Markup::markdown};
    std::string text;
    bool has_foreign_numbers{};  // PostSource
};

// Those of renderers before this version: marked posts first, then the oldest versions, each by the number of the post.
std::vector<OldRendering> renderings_before(Reader& db, int version, int count);

// Nothing happens where the post was edited or marked since the old rendering was read.
void update_rendering(Writer& db, OldRendering const& old, int version, html::Html const& body,
                      std::string_view excerpt);

// Has a post rendered anew soon, because something that it shows has changed and its source has not.
void mark_for_rendering(Writer& db, PostId post);

}  // namespace stoa::store
