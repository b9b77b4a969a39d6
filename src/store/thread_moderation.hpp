#pragma once
#include <vector>

#include "model/thread.hpp"
#include "store/store.hpp"

// What moderators do to threads. Counts and last posts of the forums stay right.
namespace stoa::store {

void set_thread_locked(Writer& db, ThreadId thread, bool is_locked);
void set_thread_pinned(Writer& db, ThreadId thread, bool is_pinned);

// `thread` as find_thread() gave it.
void move_thread(Writer& db, Thread const& thread, ForumId to);
void delete_thread(Writer& db, Thread const& thread, MemberId by, Instant now);
void restore_thread(Writer& db, Thread const& thread);

// A line in the forum that a thread was moved from.
void insert_thread_redirect(Writer& db, ForumId forum, ThreadId thread, Instant now, std::optional<Instant> expires_at);
void delete_thread_redirect(Writer& db, ForumId forum, ThreadId thread);
void delete_old_thread_redirects(Writer& db, Instant now);
// The threads that were moved out of a forum, latest move first; a few.
std::vector<Thread> moved_threads(Reader& db, ForumId forum, Instant now);

}  // namespace stoa::store
