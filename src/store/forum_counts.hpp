#pragma once
#include "model/forum.hpp"
#include "store/store.hpp"

namespace stoa::store {

// The thread of a forum with the latest activity, as a subselect; `forum` is how the statement names the forum.
#define STOA_LAST_THREAD_OF(forum)                                                                                     \
    "(SELECT id FROM threads WHERE forum_id = " forum " AND post_count > 0 ORDER BY activity_at DESC, id DESC LIMIT "  \
    "1)"

// Posts came into sight (+1) or out of it (-1): counts them and looks which thread is the last now.
void count_in_forum(Writer& db, ForumId forum, int difference);

}  // namespace stoa::store
