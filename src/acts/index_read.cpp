#include "acts/index_read.hpp"

#include "acts/forum_tree.hpp"
#include "acts/thread_rows.hpp"
#include "store/member.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

constexpr std::int64_t unread_shown_max = 5;

// Figures of what this viewer may read: the size of a hidden forum is nobody else's business.
SiteFigures figures_of(store::Reader& db, ForumTree const& tree)
{
    return {tree.thread_count(), tree.post_count(), store::count_members(db), store::newest_member(db),
            store::oldest_thread_at(db)};
}

}  // namespace

Result<IndexView> index_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    ForumTree tree{db, access, viewer};
    IndexView view;
    view.nodes = tree.nodes_below(ForumId{});
    view.figures = figures_of(db, tree);
    view.unread_threads = tree.unread_threads();
    view.may_start_thread = tree.may_start_thread_anywhere();
    if (view.unread_threads > 0) {
        auto readable = access.readable_forums(viewer);
        view.unread = thread_rows(access, store::unread_threads(db, viewer, readable, 1, unread_shown_max));
    }
    return view;
}

}  // namespace stoa::acts
