#include "store/source_page.hpp"

#include "base/letters.hpp"
#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr int source_changes_max = 50;

constexpr db::Statement source_page_want{"source_page.want", R"(
    INSERT INTO source_pages (source_id, address, wanted_by, wanted_at, due_at) VALUES ($1, $2, $3, $4, $4)
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement source_page_count_wanted{
    "source_page.count_wanted", "SELECT count(*) FROM source_pages WHERE wanted_by = $1 AND wanted_at > $2"};
constexpr db::Statement source_page_next{"source_page.next", R"(
    SELECT source_id, address, checks, faults, due_at FROM source_pages WHERE due_at <= $1 ORDER BY due_at LIMIT 1)"};
// Of two who saw the same row the second finds another time in it.
constexpr db::Statement source_page_claim{"source_page.claim",
                                          "UPDATE source_pages SET due_at = $3 WHERE source_id = $1 AND due_at = $2"};
constexpr db::Statement source_page_find{"source_page.find", R"(
    SELECT headline, standfirst, publisher, authors, lang, published_at, updated_at, seen_at
      FROM source_pages WHERE source_id = $1 AND seen_at IS NOT NULL)"};
constexpr db::Statement source_page_set{"source_page.set", R"(
    UPDATE source_pages
       SET headline = $2, standfirst = $3, publisher = $4, authors = $5, lang = $6, published_at = $7, updated_at = $8,
           seen_at = $9, checks = $10, faults = 0, due_at = $11
     WHERE source_id = $1)"};
constexpr db::Statement source_page_put_off{"source_page.put_off",
                                            "UPDATE source_pages SET faults = $2, due_at = $3 WHERE source_id = $1"};
constexpr db::Statement source_page_give_up{"source_page.give_up",
                                            "UPDATE source_pages SET due_at = NULL WHERE source_id = $1"};
// An address in the place of a headline says that nobody wrote one.
constexpr db::Statement source_description_fill{"source_description.fill", R"(
    UPDATE source_descriptions
       SET headline = CASE WHEN headline = address AND $2 <> '' THEN $2 ELSE headline END,
           standfirst = CASE WHEN standfirst = '' THEN $3 ELSE standfirst END,
           publisher_key = CASE WHEN publisher = '' THEN $4 ELSE publisher_key END,
           publisher = CASE WHEN publisher = '' THEN $5 ELSE publisher END,
           authors = CASE WHEN authors = '' THEN $6 ELSE authors END,
           lang = CASE WHEN lang = '' THEN $7 ELSE lang END,
           published_at = coalesce(published_at, $8),
           updated_at = coalesce(updated_at, $9)
     WHERE source_id = $1)"};
constexpr db::Statement source_set_gone{"source_description.set_gone",
                                        "UPDATE source_descriptions SET gone_at = $2 WHERE source_id = $1"};
constexpr db::Statement source_change_insert{"source_change.insert", R"(
    INSERT INTO source_changes (source_id, text_before, text_after, noticed_at) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement source_set_changed{"source_description.set_changed",
                                           "UPDATE source_descriptions SET changed_at = $2 WHERE source_id = $1"};
constexpr db::Statement source_changes_of{"source_change.of_source", R"(
    SELECT text_before, text_after, noticed_at FROM source_changes WHERE source_id = $1 ORDER BY id DESC LIMIT $2)"};

}  // namespace

void want_source_page(Writer& db, SourceId source, std::string_view address, MemberId by, Instant now)
{
    db->execute(source_page_want, source, address, db::or_null(by), now);
}

std::int64_t count_source_pages_wanted(Reader& db, MemberId by, Instant since)
{
    return *db->one<std::int64_t>(source_page_count_wanted, by, since);
}

std::optional<ClaimedSourcePage> claim_source_page(Writer& db, Instant now, Instant until)
{
    struct Next {
        ClaimedSourcePage page;
        Instant due_at;
    };
    auto const next_from = [](db::Row& row) {
        return Next{{row.get<SourceId>(), row.get<std::string>(), row.get<std::int64_t>(), row.get<std::int64_t>()},
                    row.get<Instant>()};
    };
    auto const next = db->first(source_page_next, next_from, now);
    if (!next || db->execute(source_page_claim, next->page.source, next->due_at, until) == 0) return std::nullopt;
    return next->page;
}

std::optional<SourcePage> find_source_page(Reader& db, SourceId source)
{
    auto const page_from = [](db::Row& row) {
        return SourcePage{row.get<std::string>(),
                          row.get<std::string>(),
                          row.get<std::string>(),
                          row.get<std::string>(),
                          row.get<std::string>(),
                          row.get<std::optional<Instant>>(),
                          row.get<std::optional<Instant>>(),
                          row.get<Instant>()};
    };
    return db->first(source_page_find, page_from, source);
}

void set_source_page(Writer& db, SourceId source, SourcePage const& page, std::int64_t checks, Instant due)
{
    db->execute(source_page_set, source, page.headline, page.standfirst, page.publisher, page.authors, page.lang,
                page.published_at, page.updated_at, page.seen_at, checks, due);
    db->execute(source_description_fill, source, page.headline, page.standfirst, fold_case(page.publisher),
                page.publisher, page.authors, page.lang, page.published_at, page.updated_at);
}

void put_source_page_off(Writer& db, SourceId source, std::int64_t faults, Instant due)
{
    db->execute(source_page_put_off, source, faults, due);
}

void give_source_page_up(Writer& db, SourceId source) { db->execute(source_page_give_up, source); }

void set_source_gone(Writer& db, SourceId source, std::optional<Instant> since)
{
    db->execute(source_set_gone, source, since);
}

void insert_source_change(Writer& db, SourceId source, SourceChange const& change)
{
    db->execute(source_change_insert, source, change.before, change.after, change.at);
    db->execute(source_set_changed, source, change.at);
}

std::vector<SourceChange> changes_of(Reader& db, SourceId source)
{
    auto const change_from = [](db::Row& row) {
        return SourceChange{row.get<std::string>(), row.get<std::string>(), row.get<Instant>()};
    };
    return db->all(source_changes_of, change_from, source, source_changes_max);
}

}  // namespace stoa::store
