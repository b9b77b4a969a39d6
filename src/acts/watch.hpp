#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// WatchLevel::none ends it, also for what the viewer may not see any more.
Result<Done> thread_watch(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                          WatchLevel level, Instant now);
Result<Done> forum_watch(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, WatchLevel level,
                         Instant now);

// In the order of the tree, as far as the viewer may read them.
std::vector<std::pair<ForumName, WatchLevel>> watched_forums_read(store::Reader& db, Access const& access,
                                                                  Viewer const& viewer);

}  // namespace stoa::acts
