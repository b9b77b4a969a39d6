#pragma once
#include <vector>

#include "model/source.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What a thread is about that others published: the sources that its first post cites, and the pages of which it shows
// cards. Of the first page, as the viewer reads it; a post without cards asks nothing.
std::vector<Source> cited_sources(store::Reader& db, ThreadView const& view);

}  // namespace stoa::acts
