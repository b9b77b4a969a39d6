#pragma once
#include <vector>

#include "acts/access.hpp"
#include "acts/visible.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Posts of a thread as this viewer sees them.
std::vector<PostView> post_views(Access const& access, Viewer const& viewer, VisibleThread const& in,
                                 std::vector<Post> posts, std::int64_t read_position);
// The same with what stands beside them: reactions and bookmarks of the viewer, corrections, attachments; what they
// ignore is folded.
std::vector<PostView> whole_post_views(store::Reader& db, Access const& access, Viewer const& viewer,
                                       VisibleThread const& in, std::vector<Post> posts, std::int64_t read_position);
// To be read apart from their thread: nothing may be done with them there.
std::vector<PostView> readable_post_views(store::Reader& db, Access const& access, Viewer const& viewer,
                                          VisibleThread const& in, std::vector<Post> posts);

}  // namespace stoa::acts
