#include "acts/visible.hpp"

#include "acts/rules.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

// A deleted thread can be looked at by those who watch over the forum, and brought back: nothing else.
constexpr PermissionSet still_possible_when_deleted{Permission::see_forum,         Permission::read_threads,
                                                    Permission::see_history,       Permission::see_deleted_posts,
                                                    Permission::delete_threads,    Permission::see_attachments,
                                                    Permission::see_moderation_log};

}  // namespace

Result<VisibleThread> visible_thread(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId id)
{
    auto thread = store::find_thread(db, id);
    if (!thread) return Refusal::no_such_thread;
    if (thread->is_deleted()) thread->forum = thread->deleted_from;
    auto may = access.permissions(viewer, thread->forum);
    if (!may.has(Permission::read_threads)) return Refusal::no_such_thread;
    if (!thread->is_deleted()) return VisibleThread{std::move(*thread), may};
    if (!may.has(Permission::see_deleted_posts)) return Refusal::no_such_thread;
    return VisibleThread{std::move(*thread), may & still_possible_when_deleted};
}

Result<VisiblePost> visible_post(store::Reader& db, Access const& access, Viewer const& viewer, PostId id)
{
    auto source = store::find_post_source(db, id);
    if (!source) return Refusal::no_such_post;
    auto found = visible_thread(db, access, viewer, source->thread);
    if (!found) return Refusal::no_such_post;
    if (source->deleted_at && !may_see_deleted_text(viewer, found->may, state_of(*source))) source->text.clear();
    return VisiblePost{std::move(*source), std::move(found->thread), found->may};
}

}  // namespace stoa::acts
