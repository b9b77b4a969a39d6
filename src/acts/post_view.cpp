#include "acts/post_view.hpp"

#include <utility>

#include "acts/rules.hpp"

namespace stoa::acts {

PostView post_view(Viewer const& viewer, VisibleThread const& in, Post post, std::int64_t read_position)
{
    auto state = state_of(post);
    PostView view;
    view.may_edit = !why_not_edit(viewer, in.may, in.thread, state);
    view.may_delete = !why_not_delete(viewer, in.may, in.thread, state);
    view.may_undelete = !why_not_restore(viewer, in.may, state);
    view.may_see_deleted_text = state.is_deleted && may_see_deleted_text(viewer, in.may, state);
    view.is_new = viewer.is_member() && post.position > read_position && state.author != viewer.member;
    if (state.is_deleted && !view.may_see_deleted_text) post.body = {};
    view.post = std::move(post);
    return view;
}

}  // namespace stoa::acts
