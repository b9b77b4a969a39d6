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
// Its bounds keep each probe short: what has no time is passed by, but never further than the half that is
// asked about.
constexpr db::Statement select_dated{"post.dated", R"(
    SELECT position, created_at FROM posts
     WHERE thread_id = $1 AND position BETWEEN $2 AND $3 AND created_at IS NOT NULL
     ORDER BY position
     LIMIT 1)"};
constexpr db::Statement select_standing{"post.standing", R"(
    SELECT id, position FROM posts
     WHERE thread_id = $1 AND position >= $2 AND deleted_at IS NULL
     ORDER BY position
     LIMIT 1)"};

struct DatedPosition {
    std::int64_t position{};
    Instant created_at{};
};

std::optional<DatedPosition> first_dated(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last)
{
    auto const from = [](db::Row& row) { return DatedPosition{row.get<std::int64_t>(), row.get<Instant>()}; };
    return db->first(select_dated, from, thread, first, last);
}

// The first post with a time that is not before `since`; nothing when all are older. Posts stand in the order of their
// times, so that half of what is left is out after each look.
std::optional<std::int64_t> first_position_since(Reader& db, Thread const& thread, Instant since)
{
    std::optional<std::int64_t> found;
    auto first = std::int64_t{1}, last = thread.last_position;
    while (first <= last) {
        auto const middle = first + (last - first) / 2;
        auto const dated = first_dated(db, thread.id, middle, last);
        if (dated && dated->created_at < since) {
            first = dated->position + 1;
            continue;
        }
        if (dated) found = dated->position;
        last = middle - 1;
    }
    return found;
}

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

std::optional<PostPosition> first_post_since(Reader& db, Thread const& thread, Instant since)
{
    auto const position = first_position_since(db, thread, since);
    if (!position) return {};
    auto const from = [](db::Row& row) { return PostPosition{row.get<PostId>(), row.get<std::int64_t>()}; };
    return db->first(select_standing, from, thread.id, *position);
}

}  // namespace stoa::store
