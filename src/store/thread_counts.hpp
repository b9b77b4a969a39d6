#pragma once
#include <optional>
#include <string>

#include "model/thread.hpp"
#include "store/store.hpp"

// What threads, forums and members remember of their posts. Everybody changes these rows in the same order (thread,
// forum, member), so that two acts never wait for each other.
namespace stoa::store {

struct ThreadCounts {
    ThreadId thread;
    ForumId forum;
    std::int64_t last_position{};
    std::string people;
    bool has_tags{};
};

// The last post of a thread that is not deleted.
struct LastInThread {
    PostId id{};
    std::int64_t position{};
    MemberId author{};
    std::optional<Instant> created_at;
};

ThreadCounts thread_counts(Reader& db, ThreadId thread);
void count_new_post(Writer& db, ThreadCounts const& before, LastInThread const& post, Instant activity);
// A post of `author` disappeared (-1) or came back (+1).
void count_visibility(Writer& db, ThreadId thread, MemberId author, int difference);

// From the posts that are there: nothing when all are deleted.
LastInThread last_in_thread(Reader& db, ThreadId thread);
std::string people_in_thread(Reader& db, ThreadId thread);

}  // namespace stoa::store
