#include "store/post.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/member_row.hpp"
#include "store/next_id.hpp"
#include "store/post_row.hpp"
#include "store/recall.hpp"
#include "store/thread_counts.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement post_insert{"post.insert", R"(
    INSERT INTO posts (thread_id, position, id, author_id, created_at, is_edited, likes, renderer_version, html)
    VALUES ($1, $2, $3, $4, $5, 0, 0, $6, $7))"};
constexpr db::Statement post_source_insert{"post_source.insert", R"(
    INSERT INTO post_sources (post_id, thread_id, position, editor_id, written_at, markup, title, excerpt, text, extra,
                              has_foreign_numbers)
    VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, '', $9))"};

constexpr db::Statement post_of_thread{"post.of_thread", "SELECT " STOA_POST_COLUMNS R"(
      FROM posts p
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by
     WHERE p.thread_id = $1 AND p.position BETWEEN $2 AND $3
     ORDER BY p.position)"};
constexpr db::Statement select_post{"post.find", "SELECT " STOA_POST_COLUMNS R"(
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by
     WHERE s.post_id = $1)"};
constexpr db::Statement post_source_find{"post_source.find", "SELECT " STOA_SOURCE_COLUMNS R"(
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by
     WHERE s.post_id = $1)"};

constexpr db::Statement insert_revision{"revision.insert", R"(
    INSERT INTO revisions (post_id, number, editor_id, written_at, markup, text, reason)
    SELECT s.post_id, p.revision_count + 1, s.editor_id, s.written_at, s.markup, s.text, p.edit_reason
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
     WHERE s.post_id = $1)"};
constexpr db::Statement mark_edited{"post.mark_edited", R"(
    UPDATE posts SET revision_count = revision_count + 1, is_edited = 1, edited_at = $3, edit_reason = $4
     WHERE thread_id = $1 AND position = $2)"};
constexpr db::Statement set_writer{"post_source.set_writer", R"(
    UPDATE post_sources SET editor_id = $2, written_at = $3 WHERE post_id = $1)"};
constexpr db::Statement update_source{"post_source.update", R"(
    UPDATE post_sources SET revision = revision + 1, markup = $2, text = $3, excerpt = $4 WHERE post_id = $1)"};
constexpr db::Statement post_update_body{"post.update_body", R"(
    UPDATE posts SET html = $3, renderer_version = $4 WHERE thread_id = $1 AND position = $2)"};
constexpr db::Statement select_revisions{"revision.of_post", R"(
    SELECT r.number, r.markup, '', r.editor_id, m.name, r.written_at, r.reason
      FROM revisions r
      LEFT JOIN members m ON m.id = r.editor_id
     WHERE r.post_id = $1
     ORDER BY r.number DESC
     LIMIT $2)"};
constexpr db::Statement select_revision{"revision.find", R"(
    SELECT r.number, r.markup, r.text, r.editor_id, m.name, r.written_at, r.reason
      FROM revisions r
      LEFT JOIN members m ON m.id = r.editor_id
     WHERE r.post_id = $1 AND r.number = $2)"};

constexpr db::Statement select_latest_text{"post_source.latest_of", R"(
    SELECT s.text
      FROM posts p
      JOIN post_sources s ON s.post_id = p.id
     WHERE p.author_id = $1 AND p.deleted_at IS NULL
     ORDER BY coalesce(p.created_at, 0) DESC, p.id DESC
     LIMIT 1)"};

constexpr db::Statement select_place{"post.place", R"(
    SELECT s.thread_id, s.position, p.author_id, p.deleted_at
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
     WHERE s.post_id = $1)"};
constexpr db::Statement set_deleted{"post.set_deleted", R"(
    UPDATE posts SET deleted_at = $3, deleted_by = $4 WHERE thread_id = $1 AND position = $2)"};

constexpr db::Statement select_submission{"submission.find",
                                          "SELECT post_id FROM submissions WHERE member_id = $2 AND token = $1"};
constexpr db::Statement submission_insert{"submission.insert", R"(
    INSERT INTO submissions (token, member_id, post_id, created_at) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement delete_tokens{"submission.delete_old", "DELETE FROM submissions WHERE created_at < $1"};

Revision revision_from(db::Row& row)
{
    return {row.get<std::int64_t>(),           row.get<Markup>(),     row.get<std::string>(), member_name_from(row),
            row.get<std::optional<Instant>>(), row.get<std::string>()};
}

struct Place {
    ThreadId thread;
    std::int64_t position;
    MemberId author;
    std::optional<Instant> deleted_at;
};

std::optional<Place> find_place(Reader& db, PostId post)
{
    auto place_from = [](db::Row& row) {
        return Place{row.get<ThreadId>(), row.get<std::int64_t>(), row.get<MemberId>(),
                     row.get<std::optional<Instant>>()};
    };
    return db->first(select_place, place_from, post);
}

}  // namespace

Placed insert_post(Writer& db, NewPost const& post, Instant now)
{
    auto counts = thread_counts(db, post.thread);
    PostId id{next_id(db, Numbered::post)};
    auto const position = counts.last_position + 1;
    db->execute(post_insert, post.thread, position, id, db::or_null(post.author), post.created_at,
                post.renderer_version, post.body.view());
    db->execute(post_source_insert, id, post.thread, position, db::or_null(post.author), post.created_at, post.markup,
                post.excerpt, post.text, post.has_foreign_numbers);
    count_new_post(db, counts, {id, position, post.author, post.created_at}, now);
    return {id, position};
}

std::vector<Post> posts_of_thread(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last)
{
    auto const read = [&] {
        std::vector<Post> posts;
        posts.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(last - first + 1, 0, posts_per_page)));
        db->each(post_of_thread, [&](db::Row& row) { posts.push_back(post_from(row)); }, thread, first, last);
        return posts;
    };
    return *recalled(db, post_of_thread, RecallKey{thread, first, last}, read);
}

std::optional<Post> find_post(Reader& db, PostId post) { return db->first(select_post, post_from, post); }

std::optional<PostSource> find_post_source(Reader& db, PostId post)
{
    return db->first(post_source_find, source_from, post);
}

void update_post_text(Writer& db, PostSource const& before, MemberId editor, Markup markup, std::string_view text,
                      html::Html const& body, int renderer_version, std::string_view excerpt,
                      std::optional<Instant> edited_at, std::string_view reason)
{
    if (edited_at) {
        db->execute(insert_revision, before.id);
        db->execute(mark_edited, before.thread, before.position, *edited_at, reason);
        db->execute(set_writer, before.id, db::or_null(editor), *edited_at);
    }
    db->execute(update_source, before.id, markup, text, excerpt);
    db->execute(post_update_body, before.thread, before.position, body.view(), renderer_version);
}

void set_post_body(Writer& db, PostSource const& post, html::Html const& body, int renderer_version)
{
    db->execute(post_update_body, post.thread, post.position, body.view(), renderer_version);
}

void delete_post(Writer& db, PostId post, MemberId by, Instant now)
{
    auto place = find_place(db, post);
    if (!place || place->deleted_at) return;
    db->execute(set_deleted, place->thread, place->position, now, db::or_null(by));
    count_visibility(db, place->thread, place->author, -1);
}

void restore_post(Writer& db, PostId post)
{
    auto place = find_place(db, post);
    if (!place || !place->deleted_at) return;
    db->execute(set_deleted, place->thread, place->position, db::Value{}, db::Value{});
    count_visibility(db, place->thread, place->author, +1);
}

std::string latest_text_of(Reader& db, MemberId author)
{
    return db->one<std::string>(select_latest_text, author).value_or(std::string{});
}

std::vector<Revision> revisions_of_post(Reader& db, PostId post)
{
    auto revisions = db->all(select_revisions, revision_from, post, versions_listed_max);
    std::ranges::reverse(revisions);
    return revisions;
}

std::optional<Revision> find_revision(Reader& db, PostId post, std::int64_t number)
{
    return db->first(select_revision, revision_from, post, number);
}

std::optional<PostId> find_submission(Reader& db, std::string_view token, MemberId member)
{
    return db->one<PostId>(select_submission, token, member);
}

void insert_submission(Writer& db, std::string_view token, MemberId member, PostId post, Instant now)
{
    db->execute(submission_insert, token, member, post, now);
}

void delete_old_submissions(Writer& db, Instant before) { db->execute(delete_tokens, before); }

}  // namespace stoa::store
