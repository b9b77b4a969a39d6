#pragma once
#include <vector>

#include "model/viewer.hpp"
#include "store/store.hpp"

// Marking much read at once, which can be taken back: what it replaced is kept, of the last time alone, until
// delete_read_markings.
namespace stoa::store {

// The floor rises to `now`, and marks below it go.
void mark_everything_read(Writer& db, MemberId member, Instant now);
// Sets a mark at the end of each thread that has anything unread; of each forum the forum_marks_max that were active
// last, so that one press of a button has a bound.
inline constexpr int forum_marks_max = 10'000;
void mark_forums_read(Writer& db, Viewer const& viewer, std::vector<ForumId> const& forums, Instant now);
// What was read since then stays read. False: there is nothing to undo any more.
bool undo_read_marking(Writer& db, MemberId member);
void delete_read_markings(Writer& db, Instant before);

}  // namespace stoa::store
