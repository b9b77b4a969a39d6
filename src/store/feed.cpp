#include "store/feed.hpp"

#include "db/connection.hpp"
#include "model/feed.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_excerpts{"post.excerpts",
                                        "SELECT post_id, excerpt FROM post_sources WHERE post_id IN LIST($1)"};
// From one thread that is there to the first of the next piece: an archive may have left wide gaps in the numbers.
constexpr db::Statement select_pieces{"sitemap.pieces", R"(
    WITH RECURSIVE search (number) AS (
        SELECT (min(id) - 1) / 10000 FROM threads
        UNION ALL
        SELECT (SELECT (min(t.id) - 1) / 10000 FROM threads t WHERE t.id > (s.number + 1) * 10000)
          FROM search s
         WHERE s.number IS NOT NULL)
    SELECT s.number FROM search s
     WHERE s.number IS NOT NULL
       AND EXISTS (SELECT 1 FROM threads t
                    WHERE t.id > s.number * 10000 AND t.id <= (s.number + 1) * 10000 AND t.forum_id IN LIST($1)
                    LIMIT 1)
     LIMIT 50000)"};
static_assert(sitemap_piece_size == 10'000);
// "+ 0": by the number, not by the forum.
constexpr db::Statement sitemap_threads{"sitemap.threads", R"(
    SELECT id, slug, activity_at FROM threads WHERE id > $1 AND id <= $2 AND (forum_id + 0) IN LIST($3)
     ORDER BY id)"};

}  // namespace

std::unordered_map<std::int64_t, std::string> excerpts_of(Reader& db, std::vector<PostId> const& posts)
{
    std::unordered_map<std::int64_t, std::string> excerpts;
    db->each(
        select_excerpts,
        [&](db::Row& row) {
            auto const post = row.get<std::int64_t>();
            excerpts.emplace(post, row.get<std::string>());
        },
        posts);
    return excerpts;
}

std::vector<std::int64_t> sitemap_pieces(Reader& db, std::vector<ForumId> const& forums)
{
    return db->all(select_pieces, [](db::Row& row) { return row.get<std::int64_t>(); }, forums);
}

std::vector<SitemapThread> threads_of_piece(Reader& db, std::int64_t piece, std::vector<ForumId> const& forums)
{
    auto thread_from = [](db::Row& row) {
        return SitemapThread{row.get<ThreadId>(), row.get<std::string>(), row.get<Instant>()};
    };
    return db->all(sitemap_threads, thread_from, piece * sitemap_piece_size, (piece + 1) * sitemap_piece_size, forums);
}

}  // namespace stoa::store
