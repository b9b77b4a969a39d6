#include "store/thread_moderation.hpp"

#include "db/connection.hpp"
#include "store/forum_counts.hpp"
#include "store/tag.hpp"
#include "store/thread_row.hpp"
#include "store/thread_words.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement update_locked{"thread.set_locked", "UPDATE threads SET is_locked = $2 WHERE id = $1"};
constexpr db::Statement update_pinned{"thread.set_pinned", "UPDATE threads SET is_pinned = $2 WHERE id = $1"};
constexpr db::Statement set_forum{"thread.set_forum", "UPDATE threads SET forum_id = $2 WHERE id = $1"};
constexpr db::Statement update_deleted{"thread.set_deleted", R"(
    UPDATE threads SET deleted_from_id = $2, deleted_at = $3, deleted_by = $4 WHERE id = $1)"};
constexpr db::Statement change_thread_count{"forum.change_thread_count",
                                            "UPDATE forums SET thread_count = thread_count + $2 WHERE id = $1"};

constexpr db::Statement insert_redirect{"thread_redirect.insert", R"(
    INSERT INTO thread_redirects (forum_id, thread_id, moved_at, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (forum_id, thread_id) DO UPDATE SET moved_at = excluded.moved_at, expires_at = excluded.expires_at)"};
constexpr db::Statement delete_redirect{"thread_redirect.delete",
                                        "DELETE FROM thread_redirects WHERE forum_id = $1 AND thread_id = $2"};
constexpr db::Statement delete_old_redirects{
    "thread_redirect.delete_old", "DELETE FROM thread_redirects WHERE expires_at IS NOT NULL AND expires_at <= $1"};
// A forum that much was moved out of shows the latest of it.
constexpr db::Statement select_moved{"thread_redirect.of_forum", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM (SELECT thread_id, moved_at FROM thread_redirects
             WHERE forum_id = $1 AND (expires_at IS NULL OR expires_at > $2)
             ORDER BY moved_at DESC LIMIT 20) moved
      JOIN threads t ON t.id = moved.thread_id
     ORDER BY moved.moved_at DESC)"};

constexpr ForumId bin{0};

}  // namespace

void set_thread_locked(Writer& db, ThreadId thread, bool is_locked) { db->execute(update_locked, thread, is_locked); }

void set_thread_pinned(Writer& db, ThreadId thread, bool is_pinned) { db->execute(update_pinned, thread, is_pinned); }

void move_thread(Writer& db, Thread const& thread, ForumId to)
{
    auto const posts = static_cast<int>(thread.post_count);
    db->execute(set_forum, thread.id, to);
    move_words(db, thread, to);
    move_tags(db, thread.id, to);
    db->execute(change_thread_count, thread.forum, -1);
    count_in_forum(db, thread.forum, -posts);
    db->execute(change_thread_count, to, 1);
    count_in_forum(db, to, posts);
}

void delete_thread(Writer& db, Thread const& thread, MemberId by, Instant now)
{
    move_thread(db, thread, bin);
    db->execute(update_deleted, thread.id, thread.forum, now, db::or_null(by));
}

void restore_thread(Writer& db, Thread const& thread)
{
    auto in_bin = thread;
    in_bin.forum = bin;
    move_thread(db, in_bin, thread.deleted_from);
    db->execute(update_deleted, thread.id, db::Value{}, db::Value{}, db::Value{});
}

void insert_thread_redirect(Writer& db, ForumId forum, ThreadId thread, Instant now, std::optional<Instant> expires_at)
{
    db->execute(insert_redirect, forum, thread, now, expires_at);
}

void delete_thread_redirect(Writer& db, ForumId forum, ThreadId thread) { db->execute(delete_redirect, forum, thread); }

void delete_old_thread_redirects(Writer& db, Instant now) { db->execute(delete_old_redirects, now); }

std::vector<Thread> moved_threads(Reader& db, ForumId forum, Instant now)
{
    auto threads = db->all(select_moved, thread_from, forum, now);
    name_people(db, threads);
    return threads;
}

}  // namespace stoa::store
