#include "acts/post_view.hpp"

#include <algorithm>
#include <utility>

#include "acts/claim_rules.hpp"
#include "acts/reactions_read.hpp"
#include "acts/rules.hpp"
#include "store/correction.hpp"

namespace stoa::acts {

PostView post_view(Access const& access, Viewer const& viewer, VisibleThread const& in, Post post,
                   std::int64_t read_position)
{
    auto state = state_of(post);
    PostView view;
    view.may_edit = !why_not_edit(viewer, in.may, in.thread, state);
    view.may_delete = !why_not_delete(viewer, in.may, in.thread, state);
    view.may_undelete = !why_not_restore(viewer, in.may, state);
    view.may_see_deleted_text = state.is_deleted && may_see_deleted_text(viewer, in.may, state);
    view.is_new = viewer.is_member() && post.position > read_position && state.author != viewer.member;
    view.may_bookmark = viewer.is_member() && !state.is_deleted;
    view.may_react = !why_not_react(viewer, in.may, state);
    view.may_see_who_reacted = in.may.has(Permission::see_who_reacted);
    view.may_see_history = may_see_history(viewer, in.may, state);
    view.may_correct = !why_not_correct(viewer, in.may, in.thread, state);
    view.may_record = !state.is_deleted && !why_not_suggest_claim(viewer, in.may, in.thread);
    view.may_describe_sources = !why_not_describe_source(viewer, in.may, in.thread);
    view.may_cite = !why_not_cite(viewer, in.may, in.thread, state);
    view.may_remove_corrections = !why_not_remove_correction(viewer, in.may);
    if (!state.is_deleted) view.reactions = reactions_shown(access, post);
    if (state.is_deleted && !view.may_see_deleted_text) {
        post.body = {};
        post.edit_reason.clear();
    }
    view.post = std::move(post);
    return view;
}

void add_what_belongs(store::Reader& db, Viewer const& viewer, std::span<PostView> posts)
{
    add_own_marks(db, viewer, posts);
    std::vector<PostId> corrected;
    for (auto const& view : posts)
        if (view.post.correction_count > 0 && !view.post.is_deleted()) corrected.push_back(view.post.id);
    if (corrected.empty()) return;
    for (auto& correction : store::corrections_of(db, corrected)) {
        auto view = std::ranges::find(posts, correction.post, [](PostView const& each) { return each.post.id; });
        view->corrections.push_back(std::move(correction));
    }
}

}  // namespace stoa::acts
