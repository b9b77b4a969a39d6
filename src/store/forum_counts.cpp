#include "store/forum_counts.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement forum_count_posts{
    "forum.count_posts",
    "UPDATE forums SET post_count = post_count + $2, last_thread_id = " STOA_LAST_THREAD_OF("$1") " WHERE id = $1"};

}  // namespace

void count_in_forum(Writer& db, ForumId forum, int difference) { db->execute(forum_count_posts, forum, difference); }

}  // namespace stoa::store
