#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

Result<ThreadView> thread_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               std::int64_t page);

// The first unread position of a thread (the last position when all is read; the first for guests), and the last.
struct ThreadEnds {
    Thread thread;
    std::int64_t first_unread{};
    PostId first_unread_post{};  // the post that stands there: the anchor to lead to
};
Result<ThreadEnds> thread_ends(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);

// What others posted in a thread after a position, shown when somebody posted while a reply was written. The latest
// page of it at most, without what was deleted.
Result<std::vector<PostView>> posts_since(store::Reader& db, Access const& access, Viewer const& viewer,
                                          ThreadId thread, std::int64_t position);

}  // namespace stoa::acts
