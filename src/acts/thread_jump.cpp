#include "acts/thread_jump.hpp"

#include <utility>

#include "acts/visible.hpp"
#include "store/post.hpp"
#include "store/post_selection.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

Result<JumpView> jump_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    store::name_people(db, found->thread);
    auto path = access.path_to(found->thread.forum);
    return JumpView{std::move(found->thread), std::move(path)};
}

Result<PostMark> jump_to_position(store::Reader& db, JumpView const& view, std::int64_t position)
{
    auto const posts = store::posts_of_thread(db, view.thread.id, position, position);
    if (posts.empty()) return Refusal::position_invalid;
    return PostMark{posts.front().id, position};
}

Result<PostMark> jump_to_time(store::Reader& db, JumpView const& view, Instant since)
{
    auto const found = store::first_post_since(db, view.thread, since);
    if (!found) return Refusal::nothing_since_day;
    return PostMark{found->post, found->position};
}

}  // namespace stoa::acts
