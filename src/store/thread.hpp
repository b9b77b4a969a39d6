#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/thread.hpp"
#include "model/views.hpp"
#include "model/watch.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct NewThread {
    ForumId forum{};
    std::string title{};
    std::string slug{};
    std::string prefix{};
    std::vector<std::string> tags{};
    std::string lang{};
    MemberId starter{};  // 0: not known
    std::optional<Instant> created_at{};
    bool is_pinned{};
    bool is_locked{};
    std::int64_t views{};
    Instant activity_at{};
    std::string extra{};
    std::optional<std::int64_t> id{};  // wished for by an archive: kept when it is free
};

// Inserts the thread without posts; insert_post (store/post.hpp) counts and orders it.
ThreadId insert_thread(Writer& db, NewThread const& thread);
// Without the names of people: acts need none.
std::optional<Thread> find_thread(Reader& db, ThreadId thread);
// Fills in the names of its starter, its last author and those who posted last.
void name_people(Reader& db, Thread& thread);

// What stands above the posts of a thread.
struct ThreadHeading {
    std::string title{};
    std::string slug{};
    std::string prefix{};
    std::vector<std::string> tags{};
};
void set_heading(Writer& db, Thread const& before, ThreadHeading const& heading);

// One page of a forum's threads, latest activity first. Without those that are pinned.
std::vector<Thread> threads_of_forum(Reader& db, ForumId forum, std::int64_t page);
std::vector<Thread> pinned_threads(Reader& db, ForumId forum);
// Those with one prefix, pinned or not. Counts up to prefixed_threads_max: the list ends there.
std::vector<Thread> threads_with_prefix(Reader& db, ForumId forum, std::string_view prefix, std::int64_t page);
inline constexpr std::int64_t prefixed_threads_max = 10'000;
std::int64_t count_threads_with_prefix(Reader& db, ForumId forum, std::string_view prefix);

// Across forums, latest activity first.
std::vector<Thread> latest_threads(Reader& db, std::vector<ForumId> const& forums, std::int64_t page);
std::int64_t count_threads(Reader& db, std::vector<ForumId> const& forums);

// Of the oldest thread whose time is known.
std::optional<Instant> oldest_thread_at(Reader& db);

struct UnreadThread {
    Thread thread;
    std::int64_t read_position{};  // of the viewer; 0: nothing read
};
// Threads with posts after the viewer's floor and read mark, latest activity first. A thread is unread when its
// activity lies after the floor and its last post (that is not deleted) after the mark. Only the unread_window threads
// that were active last are looked at: somebody who was away for years has a bounded page, too.
inline constexpr std::int64_t unread_window = 1'000;
std::vector<UnreadThread> unread_threads(Reader& db, Viewer const& viewer, std::vector<ForumId> const& forums,
                                         std::int64_t page, std::int64_t page_size);
std::int64_t count_unread_threads(Reader& db, Viewer const& viewer, std::vector<ForumId> const& forums);
// Forums in which something is unread, or that are watched or muted.
struct ForumOfMember {
    ForumId forum{};
    std::int64_t unread_threads{};
    WatchLevel watch{};
};
std::vector<ForumOfMember> forums_of_member(Reader& db, Viewer const& viewer);

// Threads of the same forum that share tags or words of the title; a few, best first.
std::vector<Thread> similar_threads(Reader& db, Thread const& thread, int count);

void add_views(Writer& db, std::vector<std::pair<ThreadId, std::int64_t>> const& views);

}  // namespace stoa::store
