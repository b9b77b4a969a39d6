#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/forum.hpp"
#include "store/store.hpp"

// What administrators do to the tree of forums. Each change is a new version (store/forum.hpp).
namespace stoa::store {

struct ForumFields {
    ForumId parent{};
    std::string name;
    std::string slug;
    std::string description;
};
void update_forum(Writer& db, ForumId forum, ForumFields const& fields);
void set_forum_positions(Writer& db, std::vector<ForumId> const& in_order);

// The threads of a forum, those that were deleted from it among them, go to another one. With `deleted_by` all of them
// are deleted: restored, each comes back in the other forum.
struct ThreadsLeave {
    ForumId from;
    ForumId to;
    std::optional<MemberId> deleted_by;
};
void move_all_threads(Writer& db, ThreadsLeave const& leave, Instant now);
// The forum must hold neither forums nor threads any more. What an import brought into it goes to `instead` next time.
void delete_forum(Writer& db, ForumId forum, ForumId instead);

}  // namespace stoa::store
