#pragma once
#include "acts/access.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The post leaves a stub in its place and keeps its text; whoever deleted it can restore it.
Result<PostPlaced> post_delete(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now);
Result<PostPlaced> post_restore(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                Instant now);

}  // namespace stoa::acts
