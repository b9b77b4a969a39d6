#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

// Reading: every page asks here, so that who may see what is decided in one place. What a viewer may not see does not
// exist for them: the refusal is the same as for what was never there.
namespace stoa::acts {

Result<IndexView> index_read(store::Reader& db, Access const& access, Viewer const& viewer);
Result<ForumView> forum_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum, std::int64_t page);
Result<ThreadView> thread_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread, std::int64_t page);
Result<WhatsNewView> whats_new_read(store::Reader& db, Access const& access, Viewer const& viewer, bool only_unread, std::int64_t page);
Result<MemberView> member_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId member, std::int64_t page);
Result<HistoryView> post_history_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);

// Where a post stands, for permalinks.
struct PostPlace {
    Thread thread;
    ForumName forum;
    std::vector<ForumName> path;
    PostSource source;
    bool may_edit{}, may_delete{}, may_undelete{};
};
Result<PostPlace> post_find(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);
Result<PostView> post_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);

// The first unread position of a thread (the last position when all is read), and the last.
struct ThreadEnds {
    Thread thread;
    std::int64_t first_unread{};
    PostId first_unread_post{};  // the post that stands there: the anchor to lead to
};
Result<ThreadEnds> thread_ends(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);

// The forum and its path, for the form of a new thread.
struct ForumPlace {
    ForumName forum;
    std::vector<ForumName> path;
};
Result<ForumPlace> forum_for_new_thread(Access const& access, Viewer const& viewer, ForumId forum);

// Posts made in a thread after a position, shown when somebody posted while a reply was written.
Result<std::vector<PostView>> posts_since(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread, std::int64_t position);

}  // namespace stoa::acts
