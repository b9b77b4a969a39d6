#pragma once
#include <vector>

#include "acts/access.hpp"
#include "model/views.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

// Threads as lists show them, with what the viewer has not read yet: one statement for all of a member's marks.
std::vector<ThreadRow> thread_rows(store::Reader& db, Access const& access, Viewer const& viewer,
                                   std::vector<Thread> threads);
std::vector<ThreadRow> thread_rows(Access const& access, std::vector<store::UnreadThread> threads);

}  // namespace stoa::acts
