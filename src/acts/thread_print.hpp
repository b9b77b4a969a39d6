#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/long_thread.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// A thread to be printed: the whole of it up to posts_per_print posts, in parts beyond.
Result<PrintView> print_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                             std::int64_t part);

}  // namespace stoa::acts
