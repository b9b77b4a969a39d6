#pragma once
#include <utility>
#include <vector>

#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::store {

// How far a member has read a thread: the highest position that a page has shown.
struct ReadMark {
    MemberId member;
    ThreadId thread;
    std::int64_t position{};
};

// The position; where there is no mark: the last position that was there at the read floor; 0: nothing.
std::int64_t read_position(Reader& db, Viewer const& viewer, Thread const& thread);
// For several threads, in their order.
std::vector<std::int64_t> read_positions(Reader& db, Viewer const& viewer, std::vector<ThreadId> const& threads);
// Marks only ever move forward.
void set_read_marks(Writer& db, std::vector<ReadMark> const& marks);

}  // namespace stoa::store
