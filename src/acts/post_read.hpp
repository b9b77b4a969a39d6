#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Where a post stands, for permalinks, and its source, for the form that edits it.
struct PostPlace {
    Thread thread;
    ForumName forum;
    std::vector<ForumName> path;
    PostSource source;  // without its text where it was deleted and the viewer may not see that
    bool may_edit{}, may_delete{}, may_undelete{};
};
Result<PostPlace> post_find(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);
Result<PostView> post_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);

}  // namespace stoa::acts
