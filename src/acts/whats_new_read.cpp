#include "acts/whats_new_read.hpp"

#include <utility>

#include "acts/ignore.hpp"
#include "acts/paging.hpp"
#include "acts/thread_rows.hpp"
#include "model/limits.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

Result<WhatsNewView> whats_new_read(store::Reader& db, Access const& access, Viewer const& viewer, bool only_unread,
                                    std::int64_t page)
{
    auto forums = access.readable_forums(viewer);
    WhatsNewView view;
    view.only_unread = only_unread && viewer.is_member();
    if (viewer.is_member()) view.unread_threads = store::count_unread_threads(db, viewer, forums);

    auto total = view.only_unread ? view.unread_threads : store::count_threads(db, forums);
    auto number = page_of(total, threads_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    if (view.only_unread) {
        view.threads = thread_rows(access, store::unread_threads(db, viewer, forums, page, threads_per_page));
        return view;
    }
    auto threads = store::latest_threads(db, forums, page);
    drop_ignored(db, viewer, threads);
    view.threads = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    return view;
}

}  // namespace stoa::acts
