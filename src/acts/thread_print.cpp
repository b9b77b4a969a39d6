#include "acts/thread_print.hpp"

#include <utility>

#include "acts/paging.hpp"
#include "acts/thread_posts.hpp"
#include "acts/visible.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

Result<PrintView> print_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                             std::int64_t part)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto const number = page_of(found->thread.last_position, posts_per_print, part);
    if (!number) return number.error();
    store::name_people(db, found->thread);
    auto const last = part * posts_per_print;
    auto posts = store::posts_of_thread(db, thread, last - posts_per_print + 1, last);
    PrintView view;
    view.part = *number;
    view.path = access.path_to(found->thread.forum);
    view.posts = readable_post_views(db, access, viewer, *found, std::move(posts));
    view.thread = std::move(found->thread);
    return view;
}

}  // namespace stoa::acts
