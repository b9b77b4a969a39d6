#pragma once
#include "acts/access.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Adds to a page of a thread what stands beside its posts: where they are quoted, as far as the viewer may see that,
// and what the viewer has picked and begun to write. One statement.
void add_margin(store::Reader& db, Access const& access, Viewer const& viewer, ThreadView& view);

}  // namespace stoa::acts
