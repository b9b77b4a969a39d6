#include "store/citation.hpp"

#include "db/connection.hpp"
#include "store/member_row.hpp"
#include "store/source_row.hpp"

namespace stoa::store {
namespace {

constexpr int citing_posts_max = 100;

constexpr db::Statement citation_set{"citation.set", R"(
    INSERT INTO citations (post_id, source_id, thread_id, position, is_card, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, 1, $5, $6)
    ON CONFLICT (post_id, source_id) DO UPDATE SET is_card = 1)"};
constexpr db::Statement citation_delete{"citation.delete",
                                        "DELETE FROM citations WHERE post_id = $1 AND source_id = $2"};
constexpr db::Statement citation_find{"citation.find", R"(
    SELECT source_id, thread_id, post_id, position, entered_by
      FROM citations WHERE post_id = $1 AND source_id = $2 AND is_card = 1)"};
constexpr db::Statement citation_drop_loose{"citation.drop_loose", R"(
    DELETE FROM citations
     WHERE thread_id = $1 AND is_card = 0
       AND NOT EXISTS (SELECT 1 FROM claims c
                        WHERE c.source_id = citations.source_id AND c.post_id = citations.post_id AND c.status > 0))"};
constexpr db::Statement citation_add_claimed{"citation.add_claimed", R"(
    INSERT INTO citations (post_id, source_id, thread_id, position, is_card, entered_by, entered_at)
    SELECT post_id, source_id, thread_id, position, 0, entered_by, entered_at
      FROM claims
     WHERE thread_id = $1 AND status > 0 AND source_id IS NOT NULL
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement citation_count_thread{"thread.count_cards", R"(
    UPDATE threads SET source_count = (SELECT count(*) FROM citations c WHERE c.thread_id = $1 AND c.is_card = 1)
     WHERE id = $1)"};
constexpr db::Statement citation_count{"citation.count",
                                       "SELECT count(*) FROM citations WHERE post_id = $1 AND is_card = 1"};
constexpr db::Statement citation_cards{"citation.cards", "SELECT c.post_id, " STOA_SOURCE_CARD_COLUMNS R"(
      FROM citations c
      JOIN source_descriptions d ON d.source_id = c.source_id AND d.thread_id = c.thread_id
      JOIN sources o ON o.id = c.source_id
     WHERE c.thread_id = $1 AND c.position BETWEEN $2 AND $3 AND c.is_card = 1
     ORDER BY c.position, c.source_id)"};
constexpr db::Statement citation_posts{"citation.posts", R"(
    SELECT t.id, t.title, t.slug, p.id, p.position, p.author_id, m.name, p.created_at, s.excerpt
      FROM citations c
      JOIN threads t ON t.id = c.thread_id AND (t.forum_id + 0) IN LIST($2)
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
      JOIN post_sources s ON s.post_id = p.id
      LEFT JOIN members m ON m.id = p.author_id
     WHERE c.source_id = $1
     ORDER BY c.thread_id DESC, c.position DESC
     LIMIT $3)"};
Citation citation_from(db::Row& row)
{
    return {row.get<SourceId>(), row.get<ThreadId>(), row.get<PostId>(), row.get<std::int64_t>(), row.get<MemberId>()};
}

}  // namespace

void set_citation(Writer& db, Citation const& citation, Instant now)
{
    db->execute(citation_set, citation.post, citation.source, citation.thread, citation.position,
                db::or_null(citation.member), now);
}

void delete_citation(Writer& db, PostId post, SourceId source) { db->execute(citation_delete, post, source); }

std::optional<Citation> find_citation(Reader& db, PostId post, SourceId source)
{
    return db->first(citation_find, citation_from, post, source);
}

void settle_citations(Writer& db, ThreadId thread)
{
    db->execute(citation_drop_loose, thread);
    db->execute(citation_add_claimed, thread);
    db->execute(citation_count_thread, thread);
}

std::int64_t count_cards(Reader& db, PostId post) { return *db->one<std::int64_t>(citation_count, post); }

std::vector<CitedSource> cards_of_posts(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last)
{
    auto const card_from = [](db::Row& row) {
        auto const post = row.get<PostId>();
        return CitedSource{post, cited_source_from(row)};
    };
    return db->all(citation_cards, card_from, thread, first, last);
}

std::vector<CitingPost> posts_citing(Reader& db, SourceId source, std::vector<ForumId> const& forums)
{
    auto const citing_from = [](db::Row& row) {
        return CitingPost{row.get<ThreadId>(),
                          row.get<std::string>(),
                          row.get<std::string>(),
                          row.get<PostId>(),
                          row.get<std::int64_t>(),
                          member_name_from(row),
                          row.get<std::optional<Instant>>(),
                          row.get<std::string>()};
    };
    return db->all(citation_posts, citing_from, source, forums, citing_posts_max);
}

}  // namespace stoa::store
