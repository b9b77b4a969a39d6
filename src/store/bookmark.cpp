#include "store/bookmark.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement bookmark_insert{"bookmark.insert", R"(
    INSERT INTO bookmarks (member_id, post_id, note, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING)"};
constexpr db::Statement bookmark_delete{"bookmark.delete",
                                        "DELETE FROM bookmarks WHERE member_id = $1 AND post_id = $2"};
constexpr db::Statement update_note{"bookmark.set_note",
                                    "UPDATE bookmarks SET note = $3 WHERE member_id = $1 AND post_id = $2"};
constexpr db::Statement select_page{"bookmark.of_member", R"(
    SELECT b.post_id, b.note, b.created_at, t.id, t.title, t.slug, p.position, p.author_id, a.name, s.excerpt,
           t.forum_id, p.deleted_at IS NOT NULL
      FROM bookmarks b
      JOIN post_sources s ON s.post_id = b.post_id
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      JOIN threads t ON t.id = s.thread_id
      LEFT JOIN members a ON a.id = p.author_id
     WHERE b.member_id = $1
     ORDER BY b.created_at DESC, b.post_id DESC
     LIMIT $2 OFFSET $3)"};
constexpr db::Statement count_own{"bookmark.count", "SELECT count(*) FROM bookmarks WHERE member_id = $1"};

StoredBookmark stored_from(db::Row& row)
{
    Bookmark bookmark;
    bookmark.post = row.get<PostId>();
    bookmark.note = row.get<std::string>();
    bookmark.at = row.get<Instant>();
    bookmark.thread = row.get<ThreadId>();
    bookmark.thread_title = row.get<std::string>();
    bookmark.thread_slug = row.get<std::string>();
    bookmark.position = row.get<std::int64_t>();
    bookmark.author = member_name_from(row);
    bookmark.excerpt = row.get<std::string>();
    return {std::move(bookmark), row.get<ForumId>(), row.get<bool>()};
}

}  // namespace

bool insert_bookmark(Writer& db, MemberId member, PostId post, std::string_view note, Instant now)
{
    return db->execute(bookmark_insert, member, post, note, now) > 0;
}

bool delete_bookmark(Writer& db, MemberId member, PostId post)
{
    return db->execute(bookmark_delete, member, post) > 0;
}

bool set_bookmark_note(Writer& db, MemberId member, PostId post, std::string_view note)
{
    return db->execute(update_note, member, post, note) > 0;
}

std::vector<StoredBookmark> bookmarks_of(Reader& db, MemberId member, std::int64_t page)
{
    return db->all(select_page, stored_from, member, bookmarks_per_page, (page - 1) * bookmarks_per_page);
}

std::int64_t count_bookmarks(Reader& db, MemberId member) { return *db->one<std::int64_t>(count_own, member); }

}  // namespace stoa::store
