#include "store/thread_outline.hpp"

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_quote_pairs{"post_quote.within_thread", R"(
    SELECT w.id, w.position, q.quoted_post_id, s.position
      FROM posts w
      JOIN post_quotes q ON q.quoting_post_id = w.id AND q.is_current = 1
      JOIN post_sources s ON s.post_id = q.quoted_post_id
     WHERE w.thread_id = $1 AND w.position BETWEEN $2 AND $3 AND w.deleted_at IS NULL
       AND s.thread_id = $1 AND s.position < w.position
     LIMIT $4)"};
constexpr db::Statement select_outline_rows{"post.outline", R"(
    SELECT s.post_id, s.position, a.id, a.name, a.staff_group_id, p.created_at, p.deleted_at, s.excerpt
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      LEFT JOIN members a ON a.id = p.author_id
     WHERE s.post_id IN LIST($1))"};

QuotePair quote_pair_from(db::Row& row)
{
    return {row.get<PostId>(), row.get<std::int64_t>(), row.get<PostId>(), row.get<std::int64_t>()};
}

OutlineRow outline_row_from(db::Row& row)
{
    OutlineRow found{row.get<PostId>(),
                     row.get<std::int64_t>(),
                     member_name_from(row),
                     row.get<GroupId>().value != 0,
                     row.get<std::optional<Instant>>(),
                     row.get<std::optional<Instant>>().has_value(),
                     {}};
    if (!found.is_deleted) found.excerpt = row.get<std::string>();
    return found;
}

}  // namespace

std::vector<QuotePair> quotes_within_thread(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last)
{
    return db->all(select_quote_pairs, quote_pair_from, thread, first, last, quote_pairs_max);
}

std::vector<OutlineRow> outline_rows(Reader& db, std::vector<PostId> const& posts)
{
    if (posts.empty()) return {};
    return db->all(select_outline_rows, outline_row_from, posts);
}

}  // namespace stoa::store
