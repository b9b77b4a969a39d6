#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

Result<ForumView> forum_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                             std::int64_t page);
// Only the threads that have a prefix, pinned or not.
Result<ForumView> forum_read_prefix(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                                    std::string_view prefix, std::int64_t page);
// Lines that lead to threads which stood in the forum, for those who may read them where they stand now.
std::vector<ThreadRow> moved_threads_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                                          Instant now);

// The forum and its path, for the form of a new thread.
struct ForumPlace {
    ForumName forum;
    std::vector<ForumName> path;
    bool may_set_prefix{}, may_set_tags{}, may_start_poll{};
};
Result<ForumPlace> forum_for_new_thread(Access const& access, Viewer const& viewer, ForumId forum);

}  // namespace stoa::acts
