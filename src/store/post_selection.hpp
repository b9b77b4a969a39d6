#pragma once
#include <optional>
#include <vector>

#include "model/post.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

// Ways through a long thread: each is one walk along an index, however long the thread is, and a day is found by
// halving positions. What was deleted is left out.
namespace stoa::store {

// In the order of the thread, behind a position.
std::vector<Post> posts_by_member(Reader& db, ThreadId thread, MemberId member, std::int64_t after, int count);
std::vector<Post> posts_with_pictures(Reader& db, ThreadId thread, std::int64_t after, int count);
// With reactions, most of them first; of equals the one that was there first. Only posts behind a position, and
// without so many of the first.
std::vector<Post> useful_posts(Reader& db, ThreadId thread, std::int64_t behind, std::int64_t skipped, int count);

struct PostPosition {
    PostId post{};
    std::int64_t position{};
};
// The earliest that was written then or later. Where an import left posts in another order than that of their times,
// one of those beside it.
std::optional<PostPosition> first_post_since(Reader& db, Thread const& thread, Instant since);

}  // namespace stoa::store
