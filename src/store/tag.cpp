#include "store/tag.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement thread_tag_insert{"thread_tag.insert", R"(
    INSERT INTO thread_tags (thread_id, tag, forum_id, activity_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING)"};
constexpr db::Statement add_to_count{"tag_count.add", R"(
    INSERT INTO tag_counts (tag, forum_id, thread_count) VALUES ($1, $2, 1)
    ON CONFLICT (tag, forum_id) DO UPDATE SET thread_count = tag_counts.thread_count + 1)"};
constexpr db::Statement take_from_counts{"tag_count.take", R"(
    UPDATE tag_counts SET thread_count = thread_count - 1
     WHERE (tag, forum_id) IN (SELECT tag, forum_id FROM thread_tags WHERE thread_id = $1))"};
constexpr db::Statement delete_empty{"tag_count.delete_empty", R"(
    DELETE FROM tag_counts
     WHERE thread_count = 0 AND (tag, forum_id) IN (SELECT tag, forum_id FROM thread_tags WHERE thread_id = $1))"};
constexpr db::Statement delete_all{"thread_tag.delete", "DELETE FROM thread_tags WHERE thread_id = $1"};
constexpr db::Statement move_rows{"thread_tag.move_all", R"(
    UPDATE thread_tags SET forum_id = $1 WHERE thread_id IN (SELECT id FROM threads WHERE forum_id = $1))"};
constexpr db::Statement tag_count_add_all{"tag_count.add_all", R"(
    INSERT INTO tag_counts (tag, forum_id, thread_count)
    SELECT tag, CAST($2 AS bigint), thread_count FROM tag_counts WHERE forum_id = $1
    ON CONFLICT (tag, forum_id) DO UPDATE SET thread_count = tag_counts.thread_count + excluded.thread_count)"};
constexpr db::Statement delete_counts{"tag_count.delete_all", "DELETE FROM tag_counts WHERE forum_id = $1"};
constexpr db::Statement thread_tag_of_thread{"thread_tag.of_thread",
                                             "SELECT tag, activity_at FROM thread_tags WHERE thread_id = $1"};
constexpr db::Statement update_activity{"thread_tag.touch",
                                        R"(
    UPDATE thread_tags SET activity_at = (SELECT activity_at FROM threads WHERE id = $1) WHERE thread_id = $1)"};

// The plus keeps both engines from gathering all tags of these forums.
constexpr db::Statement select_most{"tag_count.most", R"(
    SELECT tag, CAST(sum(thread_count) AS bigint) AS threads
      FROM tag_counts
     WHERE forum_id IN LIST($1)
       AND tag IN (SELECT tag FROM (SELECT tag FROM tag_counts
                                     WHERE +forum_id IN LIST($1)
                                     ORDER BY thread_count DESC, tag LIMIT $2) most)
     GROUP BY tag
     ORDER BY threads DESC, tag
     LIMIT $3)"};
constexpr db::Statement count_of_tag{"tag_count.of_tag", R"(
    SELECT CAST(coalesce(sum(thread_count), 0) AS bigint) FROM tag_counts WHERE tag = $1 AND forum_id IN LIST($2))"};
// CROSS JOIN keeps SQLite to this order: a page of the tag's list, then its threads.
constexpr db::Statement thread_with_tag{"thread.with_tag", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM thread_tags g CROSS JOIN threads t
     WHERE g.tag = $1 AND +g.forum_id IN LIST($2) AND t.id = g.thread_id
     ORDER BY g.activity_at DESC, g.thread_id DESC
     LIMIT $3 OFFSET $4)"};

}  // namespace

void insert_tags(Writer& db, ThreadId thread, ForumId forum, std::vector<std::string> const& tags, Instant activity_at)
{
    for (auto const& tag : tags)
        if (db->execute(thread_tag_insert, thread, tag, forum, activity_at) > 0) db->execute(add_to_count, tag, forum);
}

void delete_tags(Writer& db, ThreadId thread)
{
    db->execute(take_from_counts, thread);
    db->execute(delete_empty, thread);
    db->execute(delete_all, thread);
}

void move_tags(Writer& db, ThreadId thread, ForumId to)
{
    Instant activity_at{};
    std::vector<std::string> tags;
    db->each(
        thread_tag_of_thread,
        [&](db::Row& row) {
            tags.push_back(row.get<std::string>());
            activity_at = row.get<Instant>();
        },
        thread);
    if (tags.empty()) return;
    delete_tags(db, thread);
    insert_tags(db, thread, to, tags, activity_at);
}

void move_all_tags(Writer& db, ForumId from, ForumId to)
{
    if (from == to) return;
    db->execute(move_rows, to);
    db->execute(tag_count_add_all, from, to);
    db->execute(delete_counts, from);
}

void touch_tags(Writer& db, ThreadId thread) { db->execute(update_activity, thread); }

std::vector<Tag> most_used_tags(Reader& db, std::vector<ForumId> const& forums, int count)
{
    auto tag_from = [](db::Row& row) { return Tag{row.get<std::string>(), row.get<std::int64_t>()}; };
    return db->all(select_most, tag_from, forums, tag_window, count);
}

std::int64_t count_threads_with_tag(Reader& db, std::string_view tag, std::vector<ForumId> const& forums)
{
    return *db->one<std::int64_t>(count_of_tag, tag, forums);
}

std::vector<Thread> threads_with_tag(Reader& db, std::string_view tag, std::vector<ForumId> const& forums,
                                     std::int64_t page)
{
    auto threads = db->all(thread_with_tag, thread_from, tag, forums, threads_per_page, (page - 1) * threads_per_page);
    name_people(db, threads);
    return threads;
}

}  // namespace stoa::store
