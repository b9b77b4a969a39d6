#pragma once
#include <vector>

#include "model/member.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

namespace stoa::store {

void insert_ignore(Writer& db, MemberId member, MemberId ignored, Instant now);
void delete_ignore(Writer& db, MemberId member, MemberId ignored);
std::int64_t count_ignored_members(Reader& db, MemberId member);
bool is_ignored(Reader& db, MemberId member, MemberId other);
std::vector<MemberId> ignored_members(Reader& db, MemberId member);     // in the order of their numbers
std::vector<MemberName> names_of_ignored(Reader& db, MemberId member);  // latest first
std::vector<MemberId> members_ignoring(Reader& db, MemberId ignored);   // in the order of their numbers
// Those of these posts that one of these members wrote.
std::vector<PostId> posts_by(Reader& db, std::vector<PostId> const& posts, std::vector<MemberId> const& authors);

// Threads watched at WatchLevel::ignored: watch.hpp. Their member is told with each session that there are some.
void note_ignored_threads(Writer& db, MemberId member);
std::vector<ThreadId> ignored_among(Reader& db, MemberId member, std::vector<ThreadId> const& threads);
std::int64_t count_ignored_threads(Reader& db, MemberId member, std::vector<ForumId> const& forums);
// Latest ignored first.
std::vector<Thread> ignored_threads(Reader& db, MemberId member, std::vector<ForumId> const& forums, std::int64_t page);

}  // namespace stoa::store
