#include "acts/visible.hpp"

#include "acts/rules.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

Result<VisibleThread> visible_thread(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId id)
{
    auto thread = store::find_thread(db, id);
    if (!thread) return Refusal::no_such_thread;
    auto may = access.permissions(viewer, thread->forum);
    if (!may.has(Permission::read_threads)) return Refusal::no_such_thread;
    return VisibleThread{std::move(*thread), may};
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
