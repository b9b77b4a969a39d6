#include "db/connection.hpp"
#include "store/archive.hpp"
#include "store/forum_counts.hpp"
#include "store/next_id.hpp"
#include "store/tag.hpp"
#include "store/thread_counts.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_last_position{"post.last_position", R"(
    SELECT position FROM posts WHERE thread_id = $1 ORDER BY position DESC LIMIT 1)"};
constexpr db::Statement post_insert_imported{"post.insert_imported", R"(
    INSERT INTO posts (thread_id, position, id, author_id, parent_id, created_at, edited_at, is_edited, deleted_at,
                       deleted_by, likes, reaction_total, renderer_version, html)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13))"};
constexpr db::Statement post_source_insert_imported{"post_source.insert_imported", R"(
    INSERT INTO post_sources (post_id, thread_id, position, editor_id, written_at, markup, title, excerpt, text, extra,
                              has_foreign_numbers)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};

constexpr db::Statement thread_recount{"thread.recount", R"(
    UPDATE threads
       SET post_count = (SELECT count(*) FROM posts WHERE thread_id = $1 AND deleted_at IS NULL),
           last_position = coalesce((SELECT max(position) FROM posts WHERE thread_id = $1), 0),
           last_post_id = $2, last_post_position = $3, last_author_id = $4, last_post_at = $5,
           activity_at = coalesce(CAST($5 AS bigint), $6), people = $7
     WHERE id = $1)"};
constexpr db::Statement recount_forums{"forum.recount", R"(
    UPDATE forums
       SET thread_count = (SELECT count(*) FROM threads WHERE forum_id = forums.id),
           post_count = (SELECT CAST(coalesce(sum(post_count), 0) AS bigint) FROM threads WHERE forum_id = forums.id),
           last_thread_id = )" STOA_LAST_THREAD_OF("forums.id")};
constexpr db::Statement recount_members{"member.recount", R"(
    UPDATE members
       SET post_count = (SELECT count(*) FROM posts WHERE author_id = members.id AND deleted_at IS NULL),
           thread_count = (SELECT count(*) FROM threads WHERE starter_id = members.id))"};
constexpr db::Statement recount_scores{"member.recount_scores", R"(
    UPDATE members
       SET reaction_score = received.likes + (SELECT count(*) FROM reactions WHERE author_id = members.id)
      FROM (SELECT author_id, CAST(sum(likes) AS bigint) AS likes FROM posts WHERE likes > 0 GROUP BY author_id) received
     WHERE members.id = received.author_id)"};
constexpr db::Statement recount_all_members{"member.recount_all", R"(
    UPDATE counters SET value = (SELECT count(*) FROM members WHERE is_guest = 0 AND membership = 0) WHERE name = 'members')"};

}  // namespace

Placed insert_imported_post(Writer& db, ImportedPost const& imported)
{
    auto const& post = imported.post;
    auto const position = db->one<std::int64_t>(select_last_position, post.thread).value_or(0) + 1;
    PostId id{next_id(db, Numbered::post, imported.id)};
    db->execute(post_insert_imported, post.thread, position, id, db::or_null(post.author), db::or_null(imported.parent),
                post.created_at, imported.edited_at, imported.is_edited, imported.deleted_at,
                db::or_null(imported.deleted_by), imported.likes, post.renderer_version, post.body.view());
    db->execute(post_source_insert_imported, id, post.thread, position, db::or_null(post.author), post.created_at,
                post.markup, imported.title, post.excerpt, post.text, imported.extra, post.has_foreign_numbers);
    return {id, position};
}

void recount_thread(Writer& db, ThreadId thread, Instant activity_if_unknown)
{
    auto last = last_in_thread(db, thread);
    db->execute(thread_recount, thread, db::or_null(last.id), last.position, db::or_null(last.author), last.created_at,
                activity_if_unknown, people_in_thread(db, thread));
    touch_tags(db, thread);
}

void recount_forums_and_members(Writer& db)
{
    db->execute(recount_forums);
    db->execute(recount_members);
    db->execute(recount_scores);
    db->execute(recount_all_members);
}

}  // namespace stoa::store
