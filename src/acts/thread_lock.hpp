#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Nobody but those who watch over the forum may add to a locked thread. Each gives the thread as it is afterwards.
Result<Thread> thread_lock(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                           bool is_locked, Instant now);
// A pinned thread stands on top of its forum.
Result<Thread> thread_pin(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                          bool is_pinned, Instant now);

}  // namespace stoa::acts
