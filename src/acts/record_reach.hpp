#pragma once
#include <vector>

#include "acts/access.hpp"
#include "model/claim.hpp"

// Answers from one thread to another.
namespace stoa::acts {

// May everybody read a forum who reads the other one? So it is where guests may, and with one and the same.
bool is_open_to_readers_of(Access const& access, ForumId forum, ForumId of);
// Of an answer in one forum to a statement in another.
ResponseReach reach_between(Access const& access, ForumId answered, ForumId answering);

// After forums opened or closed, or a thread was moved: answers that may not be read by everybody who reads what they
// answer count no more, others count again.
void settle_reach(store::Writer& db, Access const& access);

// Leaves those alone whose other end the viewer may read.
void keep_visible(Access const& access, Viewer const& viewer, std::vector<Response>& responses);

}  // namespace stoa::acts
