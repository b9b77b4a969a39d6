#include "store/post_selection.hpp"

#include <algorithm>
#include <utility>

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
// Which they are the index says alone: what is skipped on the way to those costs no look at the post. The plus keeps a
// planner from walking by position and sorting what it finds.
constexpr db::Statement select_useful{"post.useful", "SELECT " STOA_POST_COLUMNS R"(
      FROM (SELECT thread_id, position
              FROM posts
             WHERE thread_id = $1 AND deleted_at IS NULL AND reaction_total > 0 AND +position > $2
             ORDER BY reaction_total DESC, position
             LIMIT $3 OFFSET $4) page
      JOIN posts p ON p.thread_id = page.thread_id AND p.position = page.position
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by)"};
#undef STOA_SELECTED_POSTS
constexpr db::Statement select_first_since{"post.first_since", R"(
    SELECT id, position FROM posts
     WHERE thread_id = $1 AND created_at >= $2 AND deleted_at IS NULL
     ORDER BY created_at, position
     LIMIT 1)"};

std::int64_t reaction_sum(Post const& post)
{
    auto total = post.likes;
    for (auto const& each : post.reactions) total += each.count;
    return total;
}

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
    auto posts = db->all(select_useful, post_from, thread, behind, count, skipped);
    std::ranges::sort(posts, {}, [](Post const& post) { return std::pair{-reaction_sum(post), post.position}; });
    return posts;
}

std::optional<PostPosition> first_post_since(Reader& db, ThreadId thread, Instant since)
{
    auto const from = [](db::Row& row) { return PostPosition{row.get<PostId>(), row.get<std::int64_t>()}; };
    return db->first(select_first_since, from, thread, since);
}

}  // namespace stoa::store
