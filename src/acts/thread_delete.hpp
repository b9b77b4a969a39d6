#pragma once
#include <string>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The thread is gone for all but those who watch over the forum; they can bring it back.
Result<Thread> thread_delete(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                             std::string const& reason, Instant now);
Result<Thread> thread_restore(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                              Instant now);

}  // namespace stoa::acts
