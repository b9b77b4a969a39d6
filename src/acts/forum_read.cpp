#include "acts/forum_read.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "acts/forum_tree.hpp"
#include "acts/ignore.hpp"
#include "acts/paging.hpp"
#include "acts/rules.hpp"
#include "acts/thread_rows.hpp"
#include "model/limits.hpp"
#include "store/thread.hpp"
#include "store/thread_moderation.hpp"

namespace stoa::acts {
namespace {

// A forum whose name is shown but whose threads are not.
std::optional<Refusal> why_not_read(Viewer const& viewer, PermissionSet may)
{
    if (may.has(Permission::read_threads)) return std::nullopt;
    return viewer.is_member() ? Refusal::not_permitted : Refusal::login_required;
}

// Pinned threads head the first page and do not count as threads of any page.
std::optional<Refusal> add_threads(ForumView& view, store::Reader& db, Access const& access, Viewer const& viewer,
                                   std::int64_t page)
{
    auto forum = view.forum.id;
    auto threads = store::pinned_threads(db, forum);
    view.thread_total = view.forum.thread_count - std::ssize(threads);
    if (page != 1) threads.clear();
    auto number = page_of(view.thread_total, threads_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    std::ranges::move(store::threads_of_forum(db, forum, page), std::back_inserter(threads));
    drop_ignored(db, viewer, threads);

    auto rows = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    for (auto& row : rows) (row.thread.is_pinned ? view.pinned : view.threads).push_back(std::move(row));
    return std::nullopt;
}

std::optional<Refusal> add_threads_with_prefix(ForumView& view, store::Reader& db, Access const& access,
                                               Viewer const& viewer, std::int64_t page)
{
    view.thread_total = store::count_threads_with_prefix(db, view.forum.id, view.prefix);
    auto number = page_of(view.thread_total, threads_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    auto threads = store::threads_with_prefix(db, view.forum.id, view.prefix, page);
    drop_ignored(db, viewer, threads);
    view.threads = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    return std::nullopt;
}

}  // namespace

Result<ForumView> forum_read_prefix(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                                    std::string_view prefix, std::int64_t page)
{
    ForumTree tree{db, access, viewer};
    auto const* found = tree.find(forum);
    if (found == nullptr) return Refusal::no_such_forum;
    auto may = access.permissions(viewer, forum);
    if (auto refusal = why_not_read(viewer, may)) return *refusal;

    ForumView view;
    view.forum = *found;
    view.path = access.path_to(forum);
    view.path.pop_back();
    view.children = tree.nodes_below(forum);
    view.may_start_thread = !why_not_start_thread(viewer, may, found->kind);
    view.prefix = prefix;
    view.watch = tree.watch(forum);
    view.unread_threads = tree.unread_threads(forum);
    auto refusal = prefix.empty() ? add_threads(view, db, access, viewer, page)
                                  : add_threads_with_prefix(view, db, access, viewer, page);
    if (refusal) return *refusal;
    return view;
}

Result<ForumView> forum_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                             std::int64_t page)
{
    return forum_read_prefix(db, access, viewer, forum, {}, page);
}

Result<ForumPlace> forum_for_new_thread(Access const& access, Viewer const& viewer, ForumId forum)
{
    auto found = access.find(forum);
    auto may = access.permissions(viewer, forum);
    if (!found || !may.has(Permission::see_forum)) return Refusal::no_such_forum;
    if (auto refusal = why_not_start_thread(viewer, may, found->kind)) return *refusal;
    return ForumPlace{*found, access.path_to(forum), may.has(Permission::set_prefixes), may.has(Permission::set_tags),
                      may.has(Permission::start_polls)};
}

std::vector<ThreadRow> moved_threads_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                                          Instant now)
{
    auto threads = store::moved_threads(db, forum, now);
    std::erase_if(threads, [&](Thread const& thread) {
        return thread.is_deleted() || !access.may(viewer, Permission::read_threads, thread.forum);
    });
    drop_ignored(db, viewer, threads);
    if (threads.empty()) return {};
    return thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
}

}  // namespace stoa::acts
