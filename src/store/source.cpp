#include "store/source.hpp"

#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr int sources_of_thread_max = 100;

#define STOA_SOURCE_RECORD_COLUMNS                                                                                     \
    "o.id, o.kind, o.publisher, o.headline, o.standfirst, o.authors, o.published_at, o.updated_at, o.lang, "           \
    "o.address, o.caption, o.credit, o.quotation, o.entered_by"

constexpr db::Statement source_find{"source.find", "SELECT " STOA_SOURCE_RECORD_COLUMNS R"(
      FROM sources o WHERE o.id = $1)"};
constexpr db::Statement source_by_key{"source.by_key",
                                      "SELECT id FROM sources WHERE address_key = $1 AND address_key <> ''"};
constexpr db::Statement source_insert{"source.insert", R"(
    INSERT INTO sources (kind, publisher, headline, standfirst, authors, published_at, updated_at, lang, address,
                         caption, credit, quotation, entered_by, address_key, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    RETURNING id)"};
constexpr db::Statement source_update{"source.update", R"(
    UPDATE sources
       SET kind = $2, publisher = $3, headline = $4, standfirst = $5, authors = $6, published_at = $7, updated_at = $8,
           lang = $9, address = $10, caption = $11, credit = $12, quotation = $13, address_key = $14
     WHERE id = $1)"};
constexpr db::Statement sources_of_thread{"source.of_thread", "SELECT " STOA_SOURCE_RECORD_COLUMNS R"(
      FROM sources o
     WHERE o.id IN (SELECT source_id FROM claims WHERE thread_id = $1 AND status > 0 AND source_id IS NOT NULL)
     ORDER BY o.id
     LIMIT $2)"};
#undef STOA_SOURCE_RECORD_COLUMNS

Source source_record_from(db::Row& row)
{
    return {row.get<SourceId>(),
            row.get<SourceKind>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::optional<Instant>>(),
            row.get<std::optional<Instant>>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<MemberId>()};
}

}  // namespace

std::optional<Source> find_source(Reader& db, SourceId source)
{
    return db->first(source_find, source_record_from, source);
}

std::optional<SourceId> find_source(Reader& db, std::string_view key) { return db->one<SourceId>(source_by_key, key); }

SourceId insert_source(Writer& db, Source const& source, std::string_view key, Instant now)
{
    return *db->one<SourceId>(source_insert, source.kind, source.publisher, source.headline, source.standfirst,
                              source.authors, source.published_at, source.updated_at, source.lang, source.address,
                              source.caption, source.credit, source.quotation, db::or_null(source.member), key, now);
}

void update_source(Writer& db, Source const& source, std::string_view key)
{
    db->execute(source_update, source.id, source.kind, source.publisher, source.headline, source.standfirst,
                source.authors, source.published_at, source.updated_at, source.lang, source.address, source.caption,
                source.credit, source.quotation, key);
}

std::vector<Source> sources_of(Reader& db, ThreadId thread)
{
    return db->all(sources_of_thread, source_record_from, thread, sources_of_thread_max);
}

}  // namespace stoa::store
