#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/post.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"

// The doors to threads and posts: what a viewer may not read is refused in the same words as what does not exist.
// Nothing else in acts finds them by number.
namespace stoa::acts {

struct VisibleThread {
    Thread thread;      // a deleted one with the forum that it stood in
    PermissionSet may;  // of the viewer, in its forum
};
Result<VisibleThread> visible_thread(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId id);

struct VisiblePost {
    PostSource source;  // without its text where it was deleted and the viewer may not see that
    Thread thread;
    PermissionSet may;
};
Result<VisiblePost> visible_post(store::Reader& db, Access const& access, Viewer const& viewer, PostId id);

}  // namespace stoa::acts
