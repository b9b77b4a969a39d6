#include "store/thread.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/next_id.hpp"
#include "store/recall.hpp"
#include "store/tag.hpp"
#include "store/thread_row.hpp"
#include "store/thread_words.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement thread_insert{"thread.insert", R"(
    INSERT INTO threads (id, forum_id, title, slug, prefix, tags, lang, starter_id, created_at, is_pinned, is_locked,
                         views, activity_at, extra)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))"};
constexpr db::Statement count_thread{"forum.count_thread",
                                     "UPDATE forums SET thread_count = thread_count + 1 WHERE id = $1"};
constexpr db::Statement count_of_starter{"member.count_thread",
                                         "UPDATE members SET thread_count = thread_count + 1 WHERE id = $1"};

constexpr db::Statement select_thread{"thread.find", "SELECT " STOA_THREAD_COLUMNS " FROM threads t WHERE t.id = $1"};
constexpr db::Statement select_of_forum{"thread.of_forum", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM threads t
     WHERE t.forum_id = $1 AND t.is_pinned = 0
     ORDER BY t.activity_at DESC, t.id DESC
     LIMIT $2 OFFSET $3)"};
constexpr db::Statement select_pinned{"thread.pinned", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM threads t
     WHERE t.forum_id = $1 AND t.is_pinned = 1
     ORDER BY t.activity_at DESC, t.id DESC)"};
constexpr db::Statement select_prefixed{"thread.with_prefix", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM threads t
     WHERE t.forum_id = $1 AND t.prefix = $2 AND t.prefix <> ''
     ORDER BY t.activity_at DESC, t.id DESC
     LIMIT $3 OFFSET $4)"};
constexpr db::Statement count_prefixed{"thread.count_with_prefix", R"(
    SELECT count(*) FROM (
        SELECT 1 FROM threads WHERE forum_id = $1 AND prefix = $2 AND prefix <> '' LIMIT $3) counted)"};

constexpr db::Statement update_heading{
    "thread.set_heading", "UPDATE threads SET title = $2, slug = $3, prefix = $4, tags = $5 WHERE id = $1"};

// The plus keeps both engines from gathering all threads of these forums, only to sort them and show twenty.
constexpr db::Statement select_latest{"thread.latest", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM threads t
     WHERE +t.forum_id IN LIST($1)
     ORDER BY t.activity_at DESC, t.id DESC
     LIMIT $2 OFFSET $3)"};
constexpr db::Statement count_in_forums{"thread.count_in_forums", R"(
    SELECT CAST(coalesce(sum(thread_count), 0) AS bigint) FROM forums WHERE id IN LIST($1))"};
constexpr db::Statement select_oldest{"thread.oldest", R"(
    SELECT created_at FROM threads WHERE created_at IS NOT NULL ORDER BY created_at LIMIT 1)"};

constexpr db::Statement update_views{"thread.add_views", "UPDATE threads SET views = views + $2 WHERE id = $1"};

std::vector<Thread> named(Reader& db, std::vector<Thread> threads)
{
    name_people(db, threads);
    return threads;
}

}  // namespace

ThreadId insert_thread(Writer& db, NewThread const& thread)
{
    ThreadId id{next_id(db, Numbered::thread, thread.id)};
    db->execute(thread_insert, id, thread.forum, thread.title, thread.slug, thread.prefix, joined_tags(thread.tags),
                thread.lang, db::or_null(thread.starter), thread.created_at, thread.is_pinned, thread.is_locked,
                thread.views, thread.activity_at, thread.extra);
    insert_words(db, id, thread.forum, thread.slug, thread.tags);
    insert_tags(db, id, thread.forum, thread.tags, thread.activity_at);
    db->execute(count_thread, thread.forum);
    if (thread.starter.value != 0) db->execute(count_of_starter, thread.starter);
    return id;
}

std::optional<Thread> find_thread(Reader& db, ThreadId thread)
{
    auto const read = [&] { return db->first(select_thread, thread_from, thread); };
    return *recalled(db, select_thread, RecallKey{thread}, read);
}

void name_people(Reader& db, Thread& thread) { name_people(db, std::vector{&thread}); }

void set_heading(Writer& db, Thread const& before, ThreadHeading const& heading)
{
    db->execute(update_heading, before.id, heading.title, heading.slug, heading.prefix, joined_tags(heading.tags));
    delete_words(db, before);
    insert_words(db, before.id, before.forum, heading.slug, heading.tags);
    delete_tags(db, before.id);
    insert_tags(db, before.id, before.forum, heading.tags, before.activity_at);
}

std::vector<Thread> threads_of_forum(Reader& db, ForumId forum, std::int64_t page)
{
    auto const read = [&] {
        return named(db, db->all(select_of_forum, thread_from, forum, threads_per_page, (page - 1) * threads_per_page));
    };
    return *recalled(db, select_of_forum, RecallKey{forum, page}, read);
}

std::vector<Thread> pinned_threads(Reader& db, ForumId forum)
{
    auto const read = [&] { return named(db, db->all(select_pinned, thread_from, forum)); };
    return *recalled(db, select_pinned, RecallKey{forum}, read);
}

std::vector<Thread> threads_with_prefix(Reader& db, ForumId forum, std::string_view prefix, std::int64_t page)
{
    return named(db,
                 db->all(select_prefixed, thread_from, forum, prefix, threads_per_page, (page - 1) * threads_per_page));
}

std::int64_t count_threads_with_prefix(Reader& db, ForumId forum, std::string_view prefix)
{
    return *db->one<std::int64_t>(count_prefixed, forum, prefix, prefixed_threads_max);
}

std::vector<Thread> latest_threads(Reader& db, std::vector<ForumId> const& forums, std::int64_t page)
{
    return named(db, db->all(select_latest, thread_from, forums, threads_per_page, (page - 1) * threads_per_page));
}

std::int64_t count_threads(Reader& db, std::vector<ForumId> const& forums)
{
    return *db->one<std::int64_t>(count_in_forums, forums);
}

std::optional<Instant> oldest_thread_at(Reader& db) { return db->one<Instant>(select_oldest); }

void add_views(Writer& db, std::vector<std::pair<ThreadId, std::int64_t>> const& views)
{
    for (auto const& [thread, count] : views) db->execute(update_views, thread, count);
}

}  // namespace stoa::store
