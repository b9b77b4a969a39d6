#include "store/post_quote.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_quotable{"post_quote.quotable", R"(
    SELECT s.post_id, t.forum_id, p.author_id
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      JOIN threads t ON t.id = s.thread_id
     WHERE s.post_id IN LIST($1) AND p.deleted_at IS NULL)"};
constexpr db::Statement select_in_post{"post_quote.in_post", R"(
    SELECT quoted_post_id, quoted_member_id, is_current FROM post_quotes WHERE quoting_post_id = $1)"};
constexpr db::Statement upsert_quote{"post_quote.set", R"(
    INSERT INTO post_quotes (quoting_post_id, quoted_post_id, quoted_member_id, is_current) VALUES ($1, $2, $3, $4)
    ON CONFLICT (quoting_post_id, quoted_post_id) DO UPDATE SET is_current = excluded.is_current)"};
constexpr db::Statement post_quote_insert_imported{"post_quote.insert_imported", R"(
    INSERT INTO post_quotes (quoting_post_id, quoted_post_id, quoted_member_id, is_current, number)
    VALUES ($1, $2, $3, 1, $4)
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement select_numbers{"post_quote.numbers", R"(
    SELECT number, quoted_post_id FROM post_quotes WHERE quoting_post_id = $1 AND number IS NOT NULL)"};
constexpr db::Statement insert_mentioned{"mention.insert", R"(
    INSERT INTO mentions (post_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING)"};
constexpr db::Statement select_mentioned{"mention.of_post", "SELECT member_id FROM mentions WHERE post_id = $1"};

constexpr db::Statement upsert_pick{"quote_pick.insert", R"(
    INSERT INTO quote_picks (member_id, post_id, picked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)"};
constexpr db::Statement delete_one_pick{"quote_pick.delete",
                                        "DELETE FROM quote_picks WHERE member_id = $1 AND post_id = $2"};
constexpr db::Statement delete_all_picks{"quote_pick.delete_all", "DELETE FROM quote_picks WHERE member_id = $1"};
constexpr db::Statement delete_some_picks{"quote_pick.delete_some",
                                          "DELETE FROM quote_picks WHERE member_id = $1 AND post_id IN LIST($2)"};
// As many as somebody has picked: the act that adds one keeps them few.
constexpr db::Statement select_picks{"quote_pick.of_member", R"(
    SELECT k.post_id, s.thread_id, s.position, t.forum_id, a.id, a.name, k.picked_at
      FROM quote_picks k
      JOIN post_sources s ON s.post_id = k.post_id
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      JOIN threads t ON t.id = s.thread_id
      LEFT JOIN members a ON a.id = p.author_id
     WHERE k.member_id = $1 AND p.deleted_at IS NULL)"};

QuotePick pick_from(db::Row& row)
{
    return {row.get<PostId>(),  row.get<ThreadId>(),   row.get<std::int64_t>(),
            row.get<ForumId>(), member_name_from(row), row.get<Instant>()};
}

}  // namespace

std::vector<QuotablePost> quotable_posts(Reader& db, std::vector<PostId> const& posts)
{
    if (posts.empty()) return {};
    auto from = [](db::Row& row) { return QuotablePost{row.get<PostId>(), row.get<ForumId>(), row.get<MemberId>()}; };
    return db->all(select_quotable, from, posts);
}

std::vector<PostQuote> quotes_in_post(Reader& db, PostId quoting)
{
    auto from = [](db::Row& row) { return PostQuote{row.get<PostId>(), row.get<MemberId>(), row.get<bool>()}; };
    return db->all(select_in_post, from, quoting);
}

void set_quote(Writer& db, PostId quoting, PostQuote const& quote)
{
    db->execute(upsert_quote, quoting, quote.quoted, db::or_null(quote.member), quote.is_current);
}

void insert_imported_quote(Writer& db, PostId quoting, PostQuote const& quote, PostId number)
{
    db->execute(post_quote_insert_imported, quoting, quote.quoted, db::or_null(quote.member), number);
}

QuotedNumbers quoted_numbers(Reader& db, PostId quoting)
{
    QuotedNumbers numbers;
    auto const read = [&](db::Row& row) {
        auto const number = row.get<PostId>();
        numbers.emplace(number, row.get<PostId>());
    };
    db->each(select_numbers, read, quoting);
    return numbers;
}

std::vector<MemberId> mentioned_in_post(Reader& db, PostId post)
{
    return db->all(select_mentioned, [](db::Row& row) { return row.get<MemberId>(); }, post);
}

bool insert_mention(Writer& db, PostId post, MemberId member)
{
    return db->execute(insert_mentioned, post, member) > 0;
}

void insert_pick(Writer& db, MemberId member, PostId post, Instant now) { db->execute(upsert_pick, member, post, now); }

bool delete_pick(Writer& db, MemberId member, PostId post) { return db->execute(delete_one_pick, member, post) > 0; }

void delete_picks(Writer& db, MemberId member) { db->execute(delete_all_picks, member); }

void delete_picks(Writer& db, MemberId member, std::vector<PostId> const& posts)
{
    if (!posts.empty()) db->execute(delete_some_picks, member, posts);
}

std::vector<QuotePick> picks_of_member(Reader& db, MemberId member)
{
    auto picks = db->all(select_picks, pick_from, member);
    std::ranges::sort(picks, {}, [](QuotePick const& pick) { return std::pair{pick.picked_at, pick.post}; });
    return picks;
}

}  // namespace stoa::store
