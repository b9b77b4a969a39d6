#pragma once
#include "acts/visible.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// A post as this viewer sees it: without its text where it was deleted, and with the buttons that would work.
PostView post_view(Viewer const& viewer, VisibleThread const& in, Post post, std::int64_t read_position);

}  // namespace stoa::acts
