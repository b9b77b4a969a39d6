#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/tag.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

namespace stoa::store {

// All three keep the counts. The thread's own column of tags is kept by store/thread.hpp.
void insert_tags(Writer& db, ThreadId thread, ForumId forum, std::vector<std::string> const& tags, Instant activity_at);
void delete_tags(Writer& db, ThreadId thread);
void move_tags(Writer& db, ThreadId thread, ForumId to);
// After all threads of a forum went to another.
void move_all_tags(Writer& db, ForumId from, ForumId to);
// A thread takes the place in the lists of its tags that its activity gives it.
void touch_tags(Writer& db, ThreadId thread);

// The tags that most threads of a forum have, most first. Only the tag_window largest pairs of forum and tag are looked
// at: a forum with very many tags has a bounded page, too.
inline constexpr std::int64_t tag_window = 1'000;
std::vector<Tag> most_used_tags(Reader& db, std::vector<ForumId> const& forums, int count);
std::int64_t count_threads_with_tag(Reader& db, std::string_view tag, std::vector<ForumId> const& forums);
// Latest activity first.
std::vector<Thread> threads_with_tag(Reader& db, std::string_view tag, std::vector<ForumId> const& forums,
                                     std::int64_t page);

}  // namespace stoa::store
