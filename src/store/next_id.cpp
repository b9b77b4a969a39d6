#include "store/next_id.hpp"

#include <array>

#include "db/connection.hpp"

namespace stoa::store {

namespace {

// On SQLite the one writer may count on; on PostgreSQL several draw at once, from a sequence.
constexpr std::array<db::Statement, 4> select_next{{
    {"forum.next_id", "SELECT coalesce(max(id), 0) + 1 FROM forums", "SELECT nextval('forums_id')"},
    {"member.next_id", "SELECT coalesce(max(id), 0) + 1 FROM members", "SELECT nextval('members_id')"},
    {"thread.next_id", "SELECT coalesce(max(id), 0) + 1 FROM threads", "SELECT nextval('threads_id')"},
    {"post.next_id", "SELECT coalesce(max(post_id), 0) + 1 FROM post_sources", "SELECT nextval('posts_id')"},
}};

constexpr std::array<db::Statement, 4> select_is_taken{{
    {"forum.is_id_taken", "SELECT count(*) FROM forums WHERE id = $1"},
    {"member.is_id_taken", "SELECT count(*) FROM members WHERE id = $1"},
    {"thread.is_id_taken", "SELECT count(*) FROM threads WHERE id = $1"},
    {"post.is_id_taken", "SELECT count(*) FROM post_sources WHERE post_id = $1"},
}};

// What the sequence draws next must lie beyond every id that was wished for.
constexpr std::array<db::Statement, 4> move_sequence{{
    {"forum.move_ids", "", "SELECT setval('forums_id', greatest($1, last_value)) FROM forums_id"},
    {"member.move_ids", "", "SELECT setval('members_id', greatest($1, last_value)) FROM members_id"},
    {"thread.move_ids", "", "SELECT setval('threads_id', greatest($1, last_value)) FROM threads_id"},
    {"post.move_ids", "", "SELECT setval('posts_id', greatest($1, last_value)) FROM posts_id"},
}};

}  // namespace

std::int64_t next_id(Writer& db, Numbered noun, std::optional<std::int64_t> wished)
{
    auto const at = static_cast<std::size_t>(noun);
    if (!wished || *wished < 1 || *db->one<std::int64_t>(select_is_taken[at], *wished) != 0)
        return *db->one<std::int64_t>(select_next[at]);
    if (db->engine() == db::Engine::postgres) db->execute(move_sequence[at], *wished);
    return *wished;
}

}  // namespace stoa::store
