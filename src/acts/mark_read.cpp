#include "acts/mark_read.hpp"

#include <algorithm>

#include "store/read_marking.hpp"

namespace stoa::acts {

Result<Done> forums_mark_read(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::mark_everything_read(db, viewer.member, now);
    return Done{};
}

Result<Done> forum_mark_read(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!access.may(viewer, Permission::see_forum, forum)) return Refusal::no_such_forum;
    store::mark_forums_read(db, viewer, readable_below(access, viewer, forum), now);
    return Done{};
}

Result<Done> mark_read_undo(store::Writer& db, Viewer const& viewer)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!store::undo_read_marking(db, viewer.member)) return Refusal::nothing_to_undo;
    return Done{};
}

std::vector<ForumId> readable_below(Access const& access, Viewer const& viewer, ForumId forum)
{
    auto forums = access.readable_forums(viewer);
    if (forum.value == 0) return forums;
    std::erase_if(forums, [&](ForumId id) {
        auto const path = access.path_to(id);
        return std::ranges::find(path, forum, &ForumName::id) == path.end();
    });
    return forums;
}

}  // namespace stoa::acts
