#pragma once
#include <span>

#include "acts/access.hpp"
#include "acts/visible.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// A post as this viewer sees it: without its text where it was deleted, and with the buttons that would work.
PostView post_view(Access const& access, Viewer const& viewer, VisibleThread const& in, Post post,
                   std::int64_t read_position);

// What stands beside the posts of a page: the viewer's own reactions and bookmarks in one statement, and corrections,
// which few posts have, in another.
void add_what_belongs(store::Reader& db, Viewer const& viewer, std::span<PostView> posts);

}  // namespace stoa::acts
