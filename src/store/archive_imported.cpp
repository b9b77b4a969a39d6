#include "db/connection.hpp"
#include "store/archive.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_imported{"imported.find", R"(
    SELECT id FROM imported
     WHERE archive_id = (SELECT id FROM archives WHERE name = $1) AND type = $2 AND foreign_id = $3)"};
constexpr db::Statement insert_record{"imported.insert", R"(
    INSERT INTO imported (archive_id, type, foreign_id, id)
    SELECT id, CAST($2 AS smallint), CAST($3 AS text), CAST($4 AS bigint) FROM archives WHERE name = $1)"};
constexpr db::Statement insert_archive{"archive.insert", "INSERT INTO archives (name) VALUES ($1)"};

}  // namespace

std::optional<std::int64_t> find_imported(Reader& db, std::string_view file, ArchiveType type,
                                          std::string_view foreign_id)
{
    return db->one<std::int64_t>(select_imported, file, type, foreign_id);
}

void insert_imported(Writer& db, std::string_view file, ArchiveType type, std::string_view foreign_id, std::int64_t id)
{
    if (db->execute(insert_record, file, type, foreign_id, id) != 0) return;
    db->execute(insert_archive, file);
    db->execute(insert_record, file, type, foreign_id, id);
}

}  // namespace stoa::store
