#include "acts/watch.hpp"

#include <algorithm>

#include "acts/visible.hpp"
#include "store/ignore.hpp"
#include "store/watch.hpp"

namespace stoa::acts {

Result<Done> thread_watch(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                          WatchLevel level, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (level != WatchLevel::none) {
        auto found = visible_thread(db, access, viewer, thread);
        if (!found) return found.error();
        if (found->thread.is_deleted()) return Refusal::thread_deleted;
    }
    store::set_thread_watch(db, viewer.member, thread, level, now);
    if (level == WatchLevel::ignored || viewer.ignores_threads) store::note_ignored_threads(db, viewer.member);
    return Done{};
}

Result<Done> forum_watch(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, WatchLevel level,
                         Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (level != WatchLevel::none) {
        if (!access.may(viewer, Permission::see_forum, forum)) return Refusal::no_such_forum;
        if (!access.may(viewer, Permission::read_threads, forum)) return Refusal::not_permitted;
    }
    auto const set = level == WatchLevel::ignored ? WatchLevel::muted : level;
    store::set_forum_watch(db, viewer.member, forum, set, now);
    return Done{};
}

std::vector<std::pair<ForumName, WatchLevel>> watched_forums_read(store::Reader& db, Access const& access,
                                                                  Viewer const& viewer)
{
    auto const watches = store::watched_forums(db, viewer.member);
    std::vector<std::pair<ForumName, WatchLevel>> forums;
    for (auto& forum : access.all_forums()) {
        auto const watch = std::ranges::find(watches, forum.id, &std::pair<ForumId, WatchLevel>::first);
        if (watch == watches.end() || !access.may(viewer, Permission::read_threads, forum.id)) continue;
        forums.emplace_back(std::move(forum), watch->second);
    }
    return forums;
}

}  // namespace stoa::acts
