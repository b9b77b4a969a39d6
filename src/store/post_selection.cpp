#include "store/post_selection.hpp"

#include "db/connection.hpp"
#include "store/post_row.hpp"

namespace stoa::store {

namespace {

#define STOA_SELECTED_POSTS                                                                                            \
    "SELECT " STOA_POST_COLUMNS " FROM posts p "                                                                       \
    "LEFT JOIN members a ON a.id = p.author_id LEFT JOIN members d ON d.id = p.deleted_by "                            \
    "WHERE p.thread_id = $1 AND p.deleted_at IS NULL "

constexpr db::Statement select_by_member{"post.by_member", STOA_SELECTED_POSTS R"(
       AND p.author_id = $2 AND p.position > $3
     ORDER BY p.position
     LIMIT $4)"};
constexpr db::Statement select_with_pictures{"post.with_pictures", STOA_SELECTED_POSTS R"(
       AND p.has_pictures = 1 AND p.position > $2
     ORDER BY p.position
     LIMIT $3)"};
// The plus keeps a planner from walking by position and sorting what it finds.
constexpr db::Statement select_useful{"post.useful", STOA_SELECTED_POSTS R"(
       AND p.reaction_total > 0 AND +p.position > $2
     ORDER BY p.reaction_total DESC, p.position
     LIMIT $3 OFFSET $4)"};
#undef STOA_SELECTED_POSTS
constexpr db::Statement select_first_since{"post.first_since", R"(
    SELECT id, position FROM posts
     WHERE thread_id = $1 AND created_at >= $2 AND deleted_at IS NULL
     ORDER BY created_at, position
     LIMIT 1)"};

}  // namespace

std::vector<Post> posts_by_member(Reader& db, ThreadId thread, MemberId member, std::int64_t after, int count)
{
    return db->all(select_by_member, post_from, thread, member, after, count);
}

std::vector<Post> posts_with_pictures(Reader& db, ThreadId thread, std::int64_t after, int count)
{
    return db->all(select_with_pictures, post_from, thread, after, count);
}

std::vector<Post> useful_posts(Reader& db, ThreadId thread, std::int64_t behind, std::int64_t skipped, int count)
{
    return db->all(select_useful, post_from, thread, behind, count, skipped);
}

std::optional<PostPosition> first_post_since(Reader& db, ThreadId thread, Instant since)
{
    auto const from = [](db::Row& row) { return PostPosition{row.get<PostId>(), row.get<std::int64_t>()}; };
    return db->first(select_first_since, from, thread, since);
}

}  // namespace stoa::store
