#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/read_mark.hpp"

namespace stoa::acts {

Result<ThreadView> thread_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               std::int64_t page);

// The posts alone that stand after a position of a page: what an open page lacks.
Result<ThreadView> new_posts_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                  std::int64_t page, std::int64_t after);
// One post as it stands on the page of its thread.
Result<ThreadView> post_on_page_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);
// The forum in which a thread stands, for those who may read it there.
// How far whoever has seen this page has read, if that is further than before.
std::optional<store::ReadMark> mark_of_page(Viewer const& viewer, ThreadView const& view);

Result<ForumId> forum_of_thread(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);

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
