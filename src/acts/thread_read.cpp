#include "acts/thread_read.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "acts/ignore.hpp"
#include "acts/page_margin.hpp"
#include "acts/paging.hpp"
#include "acts/poll_rules.hpp"
#include "acts/rules.hpp"
#include "acts/thread_posts.hpp"
#include "acts/thread_rows.hpp"
#include "acts/unread.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "store/post.hpp"
#include "store/read_mark.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

constexpr int similar_threads_max = 5;

// How far the viewer has read a thread, and the threads that are like it: one statement for the marks of all of them.
struct Surroundings {
    std::int64_t read_position{};
    std::vector<ThreadRow> similar;
};

Surroundings surroundings_of(store::Reader& db, Access const& access, Viewer const& viewer, Thread const& thread)
{
    auto threads = store::similar_threads(db, thread, similar_threads_max);
    drop_ignored(db, viewer, threads);
    if (threads.empty())
        return {viewer.is_member() ? store::read_position(db, viewer, thread) : thread.last_position, {}};
    threads.push_back(thread);
    auto found = with_read_positions(db, viewer, std::move(threads));
    auto read_position = found.back().read_position;
    found.pop_back();
    return {read_position, thread_rows(access, std::move(found))};
}

ThreadActs acts_on(Viewer const& viewer, VisibleThread const& found)
{
    auto const& [thread, may] = found;
    return {.may_lock = !why_not_lock_thread(viewer, may, thread),
            .may_pin = !why_not_pin_thread(viewer, may, thread),
            .may_move = !why_not_move_thread(viewer, may, thread),
            .may_delete = !why_not_delete_thread(viewer, may, thread),
            .may_restore = !why_not_restore_thread(viewer, may, thread),
            .may_see_log = viewer.is_member() && may.has(Permission::see_moderation_log)};
}

// Posts of a page, with what stands beside them and what may be done with them.
void add_posts(store::Reader& db, Access const& access, Viewer const& viewer, VisibleThread const& in, ThreadView& view,
               std::int64_t first, std::int64_t last, std::int64_t read_position)
{
    auto posts = store::posts_of_thread(db, in.thread.id, first, last);
    view.posts = whole_post_views(db, access, viewer, in, std::move(posts), read_position);
    std::ranges::copy_if(access.reaction_kinds(), std::back_inserter(view.reaction_kinds), &ReactionKind::is_active);
    view.may_reply = !why_not_reply(viewer, in.may, in.thread);
    view.is_login_needed_to_reply = !viewer.is_member() && !in.thread.is_locked;
}

ThreadView posts_alone(store::Reader& db, Access const& access, Viewer const& viewer, VisibleThread found,
                       PageNumber page, std::int64_t first, std::int64_t last)
{
    ThreadView view;
    view.page = page;
    add_posts(db, access, viewer, found, view, first, last, first - 1);
    view.thread = std::move(found.thread);
    add_margin(db, access, viewer, view);
    return view;
}

}  // namespace

Result<ThreadView> thread_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               std::int64_t page)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto number = page_of(found->thread.last_position, posts_per_page, page);
    if (!number) return number.error();

    auto [read, similar] = surroundings_of(db, access, viewer, found->thread);
    auto unread = unread_of(found->thread, read);
    store::name_people(db, found->thread);
    auto last = page * posts_per_page;
    ThreadView view;
    view.page = *number;
    view.path = access.path_to(found->thread.forum);
    view.forum = view.path.back();
    add_posts(db, access, viewer, *found, view, last - posts_per_page + 1, last, read);
    view.may_add_poll = !found->thread.has_poll && !why_not_set_poll(viewer, found->may, found->thread, nullptr);
    view.may_edit_heading = heading_rights(viewer, found->may, found->thread).any();
    view.first_unread = unread.first;
    view.unread_posts = unread.posts;
    view.similar = std::move(similar);
    view.acts = acts_on(viewer, *found);
    view.thread = std::move(found->thread);
    add_margin(db, access, viewer, view);
    return view;
}

Result<ThreadView> new_posts_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                  std::int64_t page, std::int64_t after)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto const number = page_of(found->thread.last_position, posts_per_page, page);
    if (!number) return number.error();
    auto const last = page * posts_per_page;
    auto const first = std::max(after + 1, last - posts_per_page + 1);
    return posts_alone(db, access, viewer, *std::move(found), *number, first, last);
}

Result<ThreadView> post_on_page_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto const at = found->source.position;
    auto const number = page_of(found->thread.last_position, posts_per_page, page_of_position(at));
    if (!number) return number.error();
    return posts_alone(db, access, viewer, {std::move(found->thread), found->may}, *number, at, at);
}

std::optional<store::ReadMark> mark_of_page(Viewer const& viewer, ThreadView const& view)
{
    if (!viewer.is_member() || view.posts.empty() || view.first_unread == 0) return std::nullopt;
    auto const shown = view.posts.back().post.position;
    if (shown < view.first_unread) return std::nullopt;
    return store::ReadMark{viewer.member, view.thread.id, shown};
}

Result<ForumId> forum_of_thread(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto const found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    return found->thread.forum;
}

Result<ThreadEnds> thread_ends(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto const& at = found->thread;
    auto first_unread = viewer.is_member() ? unread_of(at, store::read_position(db, viewer, at)).first : 1;
    if (first_unread == 0) first_unread = at.last_post_position;
    auto posts = store::posts_of_thread(db, at.id, first_unread, first_unread);
    auto post = posts.empty() ? at.last_post : posts.front().id;
    store::name_people(db, found->thread);
    return ThreadEnds{std::move(found->thread), first_unread, post};
}

Result<std::vector<PostView>> posts_since(store::Reader& db, Access const& access, Viewer const& viewer,
                                          ThreadId thread, std::int64_t position)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto last = found->thread.last_position;
    auto first = std::max(position + 1, last - posts_per_page + 1);
    auto views = post_views(access, viewer, *found, store::posts_of_thread(db, thread, first, last), position);
    std::erase_if(views,
                  [&](PostView const& view) { return view.post.is_deleted() || view.post.author.id == viewer.member; });
    fold_ignored(db, viewer, views);
    return views;
}

}  // namespace stoa::acts
