#include "store/data_export.hpp"

#include "db/connection.hpp"
#include "store/upload_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement data_export_find{"data_export.find", R"(
    SELECT asked_at, ready_at, hash, bytes FROM data_exports WHERE member_id = $1)"};
constexpr db::Statement data_export_ask{"data_export.ask", R"(
    INSERT INTO data_exports (member_id, asked_at) VALUES ($1, $2)
    ON CONFLICT (member_id)
    DO UPDATE SET asked_at = excluded.asked_at, begun_at = NULL, ready_at = NULL, hash = '', bytes = 0)"};
constexpr db::Statement data_export_next{"data_export.next", R"(
    SELECT member_id FROM data_exports
     WHERE ready_at IS NULL AND (begun_at IS NULL OR begun_at < $1) ORDER BY asked_at LIMIT 1)"};
constexpr db::Statement update_begun{"data_export.begin", "UPDATE data_exports SET begun_at = $2 WHERE member_id = $1"};
constexpr db::Statement update_ready{"data_export.finish", R"(
    UPDATE data_exports SET ready_at = $4, hash = $2, bytes = $3 WHERE member_id = $1 AND ready_at IS NULL)"};
constexpr db::Statement note_hash{"removed_file.note",
                                  "INSERT INTO removed_files (hash) VALUES ($1) ON CONFLICT DO NOTHING"};
constexpr db::Statement removed_file_of_data_export{"removed_file.of_data_export", R"(
    INSERT INTO removed_files (hash) SELECT hash FROM data_exports WHERE member_id = $1 AND hash <> ''
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement data_export_delete{"data_export.delete", "DELETE FROM data_exports WHERE member_id = $1"};
constexpr db::Statement data_export_ready_before{"data_export.ready_before", R"(
    SELECT member_id FROM data_exports WHERE ready_at IS NOT NULL AND ready_at < $1 ORDER BY ready_at LIMIT 1000)"};

constexpr db::Statement post_of_author{"post.of_author",
                                       "SELECT thread_id, position, id FROM posts WHERE author_id = $1"};
constexpr db::Statement thread_of_starter{"thread.of_starter", "SELECT id FROM threads WHERE starter_id = $1"};
constexpr db::Statement upload_of_member{"upload.of_member", R"(
    SELECT id, member_id, post_id, kind, name, hash, bytes, width, height, created_at, message_id
      FROM uploads WHERE member_id = $1)"};

DataExport export_from(db::Row& row)
{
    return {row.get<Instant>(), row.get<std::optional<Instant>>(), row.get<std::string>(), row.get<std::int64_t>()};
}

MemberId member_id_from(db::Row& row) { return row.get<MemberId>(); }

}  // namespace

std::optional<DataExport> find_data_export(Reader& db, MemberId member)
{
    return db->first(data_export_find, export_from, member);
}

void ask_data_export(Writer& db, MemberId member, Instant now)
{
    db->execute(removed_file_of_data_export, member);
    db->execute(data_export_ask, member, now);
}

std::optional<MemberId> next_data_export(Reader& db, Instant begun_before)
{
    return db->one<MemberId>(data_export_next, begun_before);
}

void begin_data_export(Writer& db, MemberId member, Instant now) { db->execute(update_begun, member, now); }

bool finish_data_export(Writer& db, MemberId member, std::string_view hash, std::int64_t bytes, Instant now)
{
    if (db->execute(update_ready, member, hash, bytes, now) > 0) return true;
    db->execute(note_hash, hash);
    return false;
}

void delete_data_export(Writer& db, MemberId member)
{
    db->execute(removed_file_of_data_export, member);
    db->execute(data_export_delete, member);
}

std::vector<MemberId> data_exports_before(Reader& db, Instant ready_before)
{
    return db->all(data_export_ready_before, member_id_from, ready_before);
}

std::vector<OwnPost> posts_of_author(Reader& db, MemberId member)
{
    auto const from = [](db::Row& row) {
        return OwnPost{row.get<ThreadId>(), row.get<std::int64_t>(), row.get<PostId>()};
    };
    return db->all(post_of_author, from, member);
}

std::vector<ThreadId> threads_of_starter(Reader& db, MemberId member)
{
    return db->all(thread_of_starter, [](db::Row& row) { return row.get<ThreadId>(); }, member);
}

std::vector<Upload> uploads_of_member(Reader& db, MemberId member)
{
    return db->all(upload_of_member, upload_from, member);
}

}  // namespace stoa::store
