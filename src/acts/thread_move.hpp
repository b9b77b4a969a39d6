#pragma once
#include <optional>
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct MoveDraft {
    ThreadId thread;
    ForumId to;
    std::string reason;
    // A line stays behind that leads to the thread: for so many days, or for good (0), or not at all (nothing).
    std::optional<std::int64_t> redirect_days;
};
Result<Thread> thread_move(store::Writer& db, Access const& access, Viewer const& viewer, MoveDraft const& draft,
                           Instant now);

// Where the viewer may move threads to: forums that they may start threads in, in the order of the tree.
std::vector<ForumName> forums_to_move_to(Access const& access, Viewer const& viewer, ForumId from);

}  // namespace stoa::acts
