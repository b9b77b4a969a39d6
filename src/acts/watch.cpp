#include "acts/watch.hpp"

#include <algorithm>

#include "acts/paging.hpp"
#include "acts/thread_rows.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "store/ignore.hpp"
#include "store/watch.hpp"

namespace stoa::acts {
namespace {

std::vector<std::pair<ForumName, WatchLevel>> watched_forums(store::Reader& db, Access const& access,
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

}  // namespace

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

Result<WatchedView> watched_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const readable = access.readable_forums(viewer);
    auto number = page_of(store::count_watched_threads(db, viewer.member, readable), threads_per_page, page);
    if (!number) return number.error();
    WatchedView view;
    view.page = *number;
    view.forums = watched_forums(db, access, viewer);
    std::vector<Thread> threads;
    std::vector<WatchLevel> levels;
    for (auto& [thread, level] : store::watched_threads(db, viewer.member, readable, page)) {
        threads.push_back(std::move(thread));
        levels.push_back(level);
    }
    auto rows = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].watch = levels[i];
    view.threads = std::move(rows);
    view.unread_threads = store::count_unread_threads(db, viewer, readable);
    return view;
}

}  // namespace stoa::acts
