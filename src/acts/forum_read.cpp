#include "acts/forum_read.hpp"

#include "acts/forum_tree.hpp"
#include "acts/paging.hpp"
#include "acts/rules.hpp"
#include "acts/thread_rows.hpp"
#include "model/limits.hpp"
#include "store/thread.hpp"

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
    if (page == 1) view.pinned = thread_rows(db, access, viewer, store::pinned_threads(db, forum));
    auto pinned = page == 1 ? static_cast<std::int64_t>(view.pinned.size()) : store::count_pinned_threads(db, forum);
    view.thread_total = view.forum.thread_count - pinned;
    auto number = page_of(view.thread_total, threads_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    view.threads = thread_rows(db, access, viewer, store::threads_of_forum(db, forum, page));
    return std::nullopt;
}

}  // namespace

Result<ForumView> forum_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum,
                             std::int64_t page)
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
    if (auto refusal = add_threads(view, db, access, viewer, page)) return *refusal;
    return view;
}

Result<ForumPlace> forum_for_new_thread(Access const& access, Viewer const& viewer, ForumId forum)
{
    auto found = access.find(forum);
    auto may = access.permissions(viewer, forum);
    if (!found || !may.has(Permission::see_forum)) return Refusal::no_such_forum;
    if (auto refusal = why_not_start_thread(viewer, may, found->kind)) return *refusal;
    return ForumPlace{*found, access.path_to(forum)};
}

}  // namespace stoa::acts
