#include "store/upload.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "store/upload_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement upload_insert{"upload.insert", R"(
    INSERT INTO uploads (member_id, kind, name, hash, bytes, width, height, created_at, loose_since)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id)"};
constexpr db::Statement insert_thumbnail{"thumbnail.insert", R"(
    INSERT INTO thumbnails (upload_id, width, height, hash, bytes) VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Statement select_upload{"upload.find", "SELECT " STOA_UPLOAD_COLUMNS " FROM uploads u WHERE u.id = $1"};
constexpr db::Statement select_thumbnail{"thumbnail.find", R"(
    SELECT width, height, hash, bytes FROM thumbnails WHERE upload_id = $1 AND width = $2)"};
constexpr db::Statement upload_find_all{"upload.find_all", "SELECT " STOA_UPLOAD_COLUMNS
                                                           " FROM uploads u WHERE u.id IN LIST($1) ORDER BY u.id"};
constexpr db::Statement upload_of_post{"upload.of_post", "SELECT " STOA_UPLOAD_COLUMNS
                                                         " FROM uploads u WHERE u.post_id = $1 ORDER BY u.id"};
constexpr db::Statement upload_of_message{"upload.of_message", "SELECT " STOA_UPLOAD_COLUMNS
                                                               " FROM uploads u WHERE u.message_id = $1 ORDER BY u.id"};
constexpr db::Statement select_of_messages{"upload.of_messages", "SELECT " STOA_UPLOAD_COLUMNS R"(
      FROM uploads u
     WHERE u.message_id IN LIST($1) AND u.is_in_text = 0)"};
constexpr db::Statement select_attachments{"upload.attachments", "SELECT " STOA_UPLOAD_COLUMNS R"(
      FROM uploads u
     WHERE u.post_id IN LIST($1) AND u.is_in_text = 0)"};
constexpr db::Statement sum_bytes{"upload.bytes_of_member",
                                  "SELECT CAST(coalesce(sum(bytes), 0) AS bigint) FROM uploads WHERE member_id = $1"};

constexpr db::Statement bind{"upload.bind", R"(
    UPDATE uploads SET post_id = $2, message_id = $3, is_in_text = $4, loose_since = NULL WHERE id = $1)"};
constexpr db::Statement loosen{"upload.loosen", R"(
    UPDATE uploads SET post_id = NULL, message_id = NULL, is_in_text = 0, loose_since = $2 WHERE id = $1)"};
constexpr db::Statement hold{"upload.hold", R"(
    UPDATE uploads SET loose_since = $3 WHERE id IN LIST($1) AND member_id = $2 AND loose_since IS NOT NULL)"};
constexpr db::Statement update_count{"post.count_attachments", R"(
    UPDATE posts
       SET attachment_count = (SELECT count(*) FROM uploads WHERE post_id = $1 AND is_in_text = 0),
           attached_pictures = (SELECT count(*) FROM uploads WHERE post_id = $1 AND is_in_text = 0 AND kind = 1)
     WHERE thread_id = (SELECT thread_id FROM post_sources WHERE post_id = $1)
       AND position = (SELECT position FROM post_sources WHERE post_id = $1))"};
constexpr db::Statement update_count_of_message{"message.count_attachments", R"(
    UPDATE messages
       SET attachment_count = (SELECT count(*) FROM uploads WHERE message_id = $1 AND is_in_text = 0)
     WHERE id = $1)"};
constexpr db::Statement select_avatar{"member.avatar", "SELECT avatar_id FROM members WHERE id = $1"};
constexpr db::Statement update_avatar{"member.set_avatar", "UPDATE members SET avatar_id = $2 WHERE id = $1"};
constexpr db::Statement upload_fasten{"upload.fasten", "UPDATE uploads SET loose_since = NULL WHERE id = $1"};

constexpr db::Statement upload_loose{"upload.loose", R"(
    SELECT id FROM uploads WHERE loose_since < $1 ORDER BY loose_since LIMIT $2)"};
constexpr db::Statement removed_file_of_upload{"removed_file.of_upload", R"(
    INSERT INTO removed_files (hash) SELECT hash FROM uploads WHERE id = $1 ON CONFLICT DO NOTHING)"};
constexpr db::Statement note_thumbnails{"removed_file.of_thumbnails", R"(
    INSERT INTO removed_files (hash) SELECT hash FROM thumbnails WHERE upload_id = $1 ON CONFLICT DO NOTHING)"};
constexpr db::Statement delete_thumbnails{"thumbnail.delete", "DELETE FROM thumbnails WHERE upload_id = $1"};
constexpr db::Statement upload_delete{"upload.delete", "DELETE FROM uploads WHERE id = $1"};
constexpr db::Statement select_removed{"removed_file.some", "SELECT hash FROM removed_files ORDER BY hash LIMIT $1"};
constexpr db::Statement select_use_as_upload{"upload.has_hash", "SELECT id FROM uploads WHERE hash = $1 LIMIT 1"};
constexpr db::Statement select_use_as_thumbnail{"thumbnail.has_hash",
                                                "SELECT upload_id FROM thumbnails WHERE hash = $1 LIMIT 1"};
constexpr db::Statement select_use_as_copy{"copy.has_hash", "SELECT id FROM picture_copies WHERE hash = $1 LIMIT 1"};
constexpr db::Statement select_use_as_export{"data_export.has_hash",
                                             "SELECT member_id FROM data_exports WHERE hash = $1 LIMIT 1"};
constexpr db::Statement delete_removed{"removed_file.forget", "DELETE FROM removed_files WHERE hash = $1"};
constexpr db::Statement select_files{"upload.files", "SELECT id, hash FROM uploads"};
constexpr db::Statement select_thumbnail_files{"thumbnail.files", "SELECT upload_id, hash FROM thumbnails"};
constexpr db::Statement select_copy_files{"copy.files", "SELECT id, hash FROM picture_copies WHERE state = 1"};

Thumbnail thumbnail_from(db::Row& row)
{
    return {row.get<std::int64_t>(), row.get<std::int64_t>(), row.get<std::string>(), row.get<std::int64_t>()};
}

}  // namespace

UploadId insert_upload(Writer& db, NewUpload const& upload, Instant now)
{
    auto const id = *db->one<UploadId>(upload_insert, upload.owner, upload.kind, upload.name, upload.hash, upload.bytes,
                                       upload.width, upload.height, now);
    for (auto const& thumbnail : upload.thumbnails)
        db->execute(insert_thumbnail, id, thumbnail.width, thumbnail.height, thumbnail.hash, thumbnail.bytes);
    return id;
}

std::optional<Upload> find_upload(Reader& db, UploadId upload) { return db->first(select_upload, upload_from, upload); }

std::optional<Thumbnail> find_thumbnail(Reader& db, UploadId upload, std::int64_t width)
{
    return db->first(select_thumbnail, thumbnail_from, upload, width);
}

std::vector<Upload> find_uploads(Reader& db, std::vector<UploadId> const& uploads)
{
    if (uploads.empty()) return {};
    return db->all(upload_find_all, upload_from, uploads);
}

std::vector<Upload> uploads_of_post(Reader& db, PostId post) { return db->all(upload_of_post, upload_from, post); }

std::vector<Upload> uploads_of_message(Reader& db, MessageId message)
{
    return db->all(upload_of_message, upload_from, message);
}

std::vector<Upload> attachments_of_messages(Reader& db, std::vector<MessageId> const& messages)
{
    if (messages.empty()) return {};
    auto uploads = db->all(select_of_messages, upload_from, messages);
    std::ranges::sort(uploads, {}, &Upload::id);
    return uploads;
}

std::vector<Upload> attachments_of_posts(Reader& db, std::vector<PostId> const& posts)
{
    if (posts.empty()) return {};
    auto uploads = db->all(select_attachments, upload_from, posts);
    std::ranges::sort(uploads, {}, &Upload::id);
    return uploads;
}

std::int64_t upload_bytes_of(Reader& db, MemberId member) { return *db->one<std::int64_t>(sum_bytes, member); }

void bind_upload(Writer& db, UploadId upload, PostId post, InText in_text)
{
    db->execute(bind, upload, post, std::optional<MessageId>{}, in_text);
}

void bind_upload(Writer& db, UploadId upload, MessageId message, InText in_text)
{
    db->execute(bind, upload, std::optional<PostId>{}, message, in_text);
}

void loosen_upload(Writer& db, UploadId upload, Instant now) { db->execute(loosen, upload, now); }

void hold_uploads(Writer& db, MemberId owner, std::vector<UploadId> const& uploads, Instant until)
{
    if (!uploads.empty()) db->execute(hold, uploads, owner, until);
}

void count_attachments(Writer& db, PostId post) { db->execute(update_count, post); }

void count_attachments(Writer& db, MessageId message) { db->execute(update_count_of_message, message); }

void set_avatar(Writer& db, MemberId member, std::optional<UploadId> upload, Instant now)
{
    if (auto const before = avatar_of(db, member)) loosen_upload(db, *before, now);
    db->execute(update_avatar, member, upload);
    if (upload) db->execute(upload_fasten, *upload);
}

std::optional<UploadId> avatar_of(Reader& db, MemberId member)
{
    auto const avatar = db->one<UploadId>(select_avatar, member);
    return avatar && avatar->value != 0 ? avatar : std::nullopt;
}

std::vector<UploadId> loose_uploads(Reader& db, Instant since_before, int count)
{
    return db->all(upload_loose, [](db::Row& row) { return row.get<UploadId>(); }, since_before, count);
}

void delete_upload(Writer& db, UploadId upload)
{
    db->execute(removed_file_of_upload, upload);
    db->execute(note_thumbnails, upload);
    db->execute(delete_thumbnails, upload);
    db->execute(upload_delete, upload);
}

std::vector<std::string> removed_files(Reader& db, int count)
{
    return db->all(select_removed, [](db::Row& row) { return row.get<std::string>(); }, count);
}

bool is_file_used(Reader& db, std::string_view hash)
{
    return db->one<UploadId>(select_use_as_upload, hash) || db->one<UploadId>(select_use_as_thumbnail, hash) ||
           db->one<CopyId>(select_use_as_copy, hash) || db->one<MemberId>(select_use_as_export, hash);
}

void forget_removed_file(Writer& db, std::string_view hash) { db->execute(delete_removed, hash); }

void each_file(Reader& db,
               std::function<void(std::string_view noun, std::int64_t id, std::string_view hash)> const& visit)
{
    auto const each_of = [&](std::string_view noun, db::Statement const& statement) {
        auto const show = [&](db::Row& row) {
            auto const id = row.get<std::int64_t>();
            visit(noun, id, row.get<std::string_view>());
        };
        db->each(statement, show);
    };
    each_of("upload", select_files);
    each_of("upload", select_thumbnail_files);
    each_of("copy", select_copy_files);
}

}  // namespace stoa::store
