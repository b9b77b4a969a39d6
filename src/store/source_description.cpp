#include "store/source_description.hpp"

#include <set>

#include "base/letters.hpp"
#include "db/connection.hpp"
#include "store/member_row.hpp"
#include "store/source_row.hpp"

namespace stoa::store {
namespace {

constexpr int sources_of_thread_max = 100;
constexpr int source_versions_max = 100;
constexpr int descriptions_max = 100;
constexpr int publisher_rows_max = 400;  // of which many may describe the same source

constexpr db::Statement description_find{"source_description.find", "SELECT " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
     WHERE d.source_id = $1 AND d.thread_id = $2)"};
constexpr db::Statement descriptions_of_thread{"source_description.of_thread", "SELECT " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
     WHERE d.thread_id = $1
       AND EXISTS (SELECT 1 FROM citations c
                     JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
                    WHERE c.source_id = d.source_id AND c.thread_id = d.thread_id)
     ORDER BY d.source_id
     LIMIT $2)"};
constexpr db::Statement description_latest{"source_description.latest",
                                           "SELECT d.thread_id, " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
      JOIN threads t ON t.id = d.thread_id AND (t.forum_id + 0) IN LIST($2)
     WHERE d.source_id = $1
       AND EXISTS (SELECT 1 FROM citations c
                     JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
                    WHERE c.source_id = d.source_id AND c.thread_id = d.thread_id)
     ORDER BY d.described_at DESC, d.thread_id DESC
     LIMIT 1)"};
constexpr db::Statement descriptions_of_source{"source_description.of_source",
                                               "SELECT d.thread_id, " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
     WHERE d.source_id = $1
     ORDER BY d.described_at DESC, d.thread_id DESC
     LIMIT $2)"};
constexpr db::Statement description_insert{"source_description.insert", R"(
    INSERT INTO source_descriptions (source_id, thread_id, kind, publisher, publisher_key, headline, standfirst,
                                     authors, published_at, updated_at, lang, caption, credit, quotation,
                                     described_by, described_at, address, gone_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement description_update{"source_description.update", R"(
    UPDATE source_descriptions
       SET kind = $3, publisher = $4, publisher_key = $5, headline = $6, standfirst = $7, authors = $8,
           published_at = $9, updated_at = $10, lang = $11, caption = $12, credit = $13, quotation = $14,
           described_by = $15, described_at = $16, version = version + 1,
           address = CASE WHEN address = '' THEN $17 ELSE address END
     WHERE source_id = $1
       AND EXISTS (SELECT 1 FROM threads t
                    WHERE t.id = source_descriptions.thread_id AND (t.forum_id + 0) IN LIST($2)))"};
constexpr db::Statement source_version_insert{"source_version.insert", R"(
    INSERT INTO source_versions (source_id, thread_id, text, member_id, made_at) VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Statement source_versions_of{"source_version.of_source", R"(
    SELECT v.thread_id, t.title, t.slug, v.text, v.member_id, m.name, v.made_at
      FROM source_versions v
      JOIN threads t ON t.id = v.thread_id AND (t.forum_id + 0) IN LIST($2)
      LEFT JOIN members m ON m.id = v.member_id
     WHERE v.source_id = $1
     ORDER BY v.id DESC
     LIMIT $3)"};
constexpr db::Statement descriptions_of_publisher{"source_description.of_publisher",
                                                  "SELECT " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
      JOIN threads t ON t.id = d.thread_id AND (t.forum_id + 0) IN LIST($2)
     WHERE d.publisher_key = $1 AND d.publisher_key <> ''
       AND EXISTS (SELECT 1 FROM citations c
                     JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
                    WHERE c.source_id = d.source_id AND c.thread_id = d.thread_id)
     ORDER BY d.described_at DESC, d.source_id DESC
     LIMIT $3)"};

Description description_from(db::Row& row)
{
    auto const thread = row.get<ThreadId>();
    return {thread, cited_source_from(row)};
}

}  // namespace

std::optional<Source> find_description(Reader& db, SourceId source, ThreadId thread)
{
    return db->first(description_find, cited_source_from, source, thread);
}

std::vector<Source> sources_of(Reader& db, ThreadId thread)
{
    return db->all(descriptions_of_thread, cited_source_from, thread, sources_of_thread_max);
}

std::optional<Description> latest_description(Reader& db, SourceId source, std::vector<ForumId> const& forums)
{
    return db->first(description_latest, description_from, source, forums);
}

std::vector<Description> descriptions_of(Reader& db, SourceId source)
{
    return db->all(descriptions_of_source, description_from, source, descriptions_max);
}

void insert_description(Writer& db, Source const& source, ThreadId thread, MemberId by, Instant now)
{
    db->execute(description_insert, source.id, thread, source.kind, source.publisher, fold_case(source.publisher),
                source.headline, source.standfirst, source.authors, source.published_at, source.updated_at, source.lang,
                source.caption, source.credit, source.quotation, db::or_null(by), now, source.address, source.gone_at,
                source.changed_at);
}

void update_descriptions(Writer& db, Source const& source, std::vector<ForumId> const& forums, MemberId by, Instant now)
{
    db->execute(description_update, source.id, forums, source.kind, source.publisher, fold_case(source.publisher),
                source.headline, source.standfirst, source.authors, source.published_at, source.updated_at, source.lang,
                source.caption, source.credit, source.quotation, db::or_null(by), now, source.address);
}

void insert_source_version(Writer& db, SourceId source, SourceVersion const& version)
{
    db->execute(source_version_insert, source, version.thread, version.text, db::or_null(version.member.id),
                version.at);
}

std::vector<SourceVersion> versions_of(Reader& db, SourceId source, std::vector<ForumId> const& forums)
{
    auto const version_from = [](db::Row& row) {
        return SourceVersion{row.get<ThreadId>(),    row.get<std::string>(), row.get<std::string>(),
                             row.get<std::string>(), member_name_from(row),  row.get<Instant>()};
    };
    return db->all(source_versions_of, version_from, source, forums, source_versions_max);
}

std::vector<Source> sources_of_publisher(Reader& db, std::string_view publisher, std::vector<ForumId> const& forums)
{
    auto sources =
        db->all(descriptions_of_publisher, cited_source_from, fold_case(publisher), forums, publisher_rows_max);
    std::set<SourceId> seen;
    std::erase_if(sources, [&](Source const& source) { return !seen.insert(source.id).second; });
    return sources;
}

}  // namespace stoa::store
