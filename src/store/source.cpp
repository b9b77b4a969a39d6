#include "store/source.hpp"

#include "db/connection.hpp"
#include "store/source_row.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement source_find{"source.find", R"(
    SELECT o.id, o.kind, o.publisher, o.headline, o.standfirst, o.authors, o.published_at, o.updated_at, o.lang,
           o.address, o.caption, o.credit, o.quotation, o.entered_by, 1, NULL, NULL
      FROM sources o WHERE o.id = $1)"};
constexpr db::Statement source_by_key{"source.by_key",
                                      "SELECT id FROM sources WHERE address_key = $1 AND address_key <> ''"};
constexpr db::Statement source_insert{"source.insert", R"(
    INSERT INTO sources (kind, publisher, headline, standfirst, authors, published_at, updated_at, lang, address,
                         caption, credit, quotation, entered_by, address_key, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    RETURNING id)"};
constexpr db::Statement source_set_key{
    "source.set_key", "UPDATE sources SET address = $2, address_key = $3 WHERE id = $1 AND address_key = ''"};

}  // namespace

Source cited_source_from(db::Row& row)
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
            row.get<MemberId>(),
            row.get<std::int64_t>(),
            row.get<std::optional<Instant>>(),
            row.get<std::optional<Instant>>()};
}

std::optional<Source> find_source(Reader& db, SourceId source)
{
    return db->first(source_find, cited_source_from, source);
}

std::optional<SourceId> find_source(Reader& db, std::string_view key) { return db->one<SourceId>(source_by_key, key); }

void set_source_key(Writer& db, SourceId source, std::string_view address, std::string_view key)
{
    db->execute(source_set_key, source, address, key);
}

SourceId insert_source(Writer& db, Source const& source, std::string_view key, Instant now)
{
    return *db->one<SourceId>(source_insert, source.kind, source.publisher, source.headline, source.standfirst,
                              source.authors, source.published_at, source.updated_at, source.lang, source.address,
                              source.caption, source.credit, source.quotation, db::or_null(source.member), key, now);
}

}  // namespace stoa::store
