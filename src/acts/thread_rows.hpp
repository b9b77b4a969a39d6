#pragma once
#include <vector>

#include "acts/access.hpp"
#include "model/views.hpp"
#include "store/thread.hpp"

namespace stoa::acts {

// How far the viewer has read each thread, in one statement. Guests have no marks: for them all is read.
std::vector<store::UnreadThread> with_read_positions(store::Reader& db, Viewer const& viewer,
                                                     std::vector<Thread> threads);

// Threads as lists show them.
std::vector<ThreadRow> thread_rows(Access const& access, std::vector<store::UnreadThread> threads);

}  // namespace stoa::acts
