#pragma once
#include "acts/drafts.hpp"
#include "model/viewer.hpp"
#include "store/post.hpp"

namespace stoa::acts {

// A post as its author has written it, for the end of a thread.
store::NewPost new_post(ThreadId thread, Viewer const& author, PostText const& text, Instant now);

}  // namespace stoa::acts
