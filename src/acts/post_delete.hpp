#pragma once
#include <string>

#include "acts/access.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The post leaves a stub in its place and keeps its text; whoever deleted it can restore it.
// What is done to somebody else's post is written into the log, with the reason.
Result<PostPlaced> post_delete(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now,
                               std::string const& reason = {});
Result<PostPlaced> post_restore(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                Instant now);

}  // namespace stoa::acts
