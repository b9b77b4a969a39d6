#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/long_thread.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// A thread to jump in.
Result<JumpView> jump_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);
// The post at a position.
Result<PostMark> jump_to_position(store::Reader& db, JumpView const& view, std::int64_t position);
// The first post that was written then or later.
Result<PostMark> jump_to_time(store::Reader& db, JumpView const& view, Instant since);

}  // namespace stoa::acts
