#pragma once
#include <vector>

#include "model/source.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What a thread is about that others published: the sources of its record, and what its first post has a card of. Of
// a page that the viewer reads; a thread without either asks nothing.
std::vector<Source> cited_sources(store::Reader& db, ThreadView const& view);

}  // namespace stoa::acts
