#include "acts/post_read.hpp"

#include "acts/post_view.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/post.hpp"
#include "store/read_mark.hpp"

namespace stoa::acts {

Result<PostPlace> post_find(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto state = state_of(found->source);
    PostPlace place;
    place.path = access.path_to(found->thread.forum);
    place.forum = place.path.back();
    place.may_edit = !why_not_edit(viewer, found->may, found->thread, state);
    place.may_delete = !why_not_delete(viewer, found->may, found->thread, state);
    place.may_undelete = !why_not_restore(viewer, found->may, state);
    place.thread = std::move(found->thread);
    place.source = std::move(found->source);
    return place;
}

Result<PostView> post_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = store::find_post(db, post);
    if (!found) return Refusal::no_such_post;
    auto in = visible_thread(db, access, viewer, found->thread);
    if (!in) return Refusal::no_such_post;
    auto read = viewer.is_member() ? store::read_position(db, viewer, in->thread) : found->position;
    auto view = post_view(access, viewer, *in, std::move(*found), read);
    add_what_belongs(db, viewer, {&view, 1});
    return view;
}

}  // namespace stoa::acts
