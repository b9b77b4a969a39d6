#include "acts/post_history_read.hpp"

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/post.hpp"

namespace stoa::acts {

Result<HistoryView> post_history_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto state = state_of(found->source);
    if (state.is_deleted && !may_see_deleted_text(viewer, found->may, state)) return Refusal::no_such_post;

    HistoryView view;
    view.path = access.path_to(found->thread.forum);
    view.forum = view.path.back();
    view.revisions = store::revisions_of_post(db, post);
    view.thread = std::move(found->thread);
    view.current = std::move(found->source);
    return view;
}

}  // namespace stoa::acts
