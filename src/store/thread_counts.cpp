#include "store/thread_counts.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/connection.hpp"
#include "store/forum_counts.hpp"
#include "store/tag.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_counts_of_thread{
    "thread.counts", "SELECT id, forum_id, last_position, people, tags <> '' FROM threads WHERE id = $1"};
constexpr db::Statement add_post{"thread.add_post", R"(
    UPDATE threads
       SET last_position = $3, post_count = post_count + 1, last_post_id = $2, last_post_position = $3,
           last_author_id = $4, last_post_at = $5, activity_at = $6, people = $7
     WHERE id = $1)"};
// Where the time of the last post is not known, the activity stays what it was.
constexpr db::Statement change_visible{"thread.change_visible", R"(
    UPDATE threads
       SET post_count = post_count + $2, last_post_id = $3, last_post_position = $4, last_author_id = $5,
           last_post_at = $6, activity_at = coalesce($6, activity_at), people = $7
     WHERE id = $1)"};
constexpr db::Statement thread_last_post{"thread.last_post", R"(
    SELECT id, position, author_id, created_at FROM posts
     WHERE thread_id = $1 AND deleted_at IS NULL
     ORDER BY position DESC LIMIT 1)"};
// Who has not been among the last fifty has not posted last.
constexpr db::Statement thread_people{"thread.people", R"(
    SELECT author_id FROM posts
     WHERE thread_id = $1 AND deleted_at IS NULL
     ORDER BY position DESC LIMIT 50)"};
constexpr db::Statement count_of_author{"member.count_post",
                                        "UPDATE members SET post_count = post_count + $2 WHERE id = $1"};

void count_author(Writer& db, MemberId author, int difference)
{
    if (author.value != 0) db->execute(count_of_author, author, difference);
}

}  // namespace

ThreadCounts thread_counts(Reader& db, ThreadId thread)
{
    auto counts_from = [](db::Row& row) {
        return ThreadCounts{row.get<ThreadId>(), row.get<ForumId>(), row.get<std::int64_t>(), row.get<std::string>(),
                            row.get<bool>()};
    };
    auto counts = db->first(select_counts_of_thread, counts_from, thread);
    if (!counts) throw std::logic_error{"a post for a thread that is not there"};
    return *counts;
}

void count_new_post(Writer& db, ThreadCounts const& before, LastInThread const& post, Instant activity)
{
    auto people = split_people(before.people);
    put_first(people, post.author);
    db->execute(add_post, before.thread, post.id, post.position, db::or_null(post.author), post.created_at, activity,
                joined_people(people));
    if (before.has_tags) touch_tags(db, before.thread);
    count_in_forum(db, before.forum, +1);
    count_author(db, post.author, +1);
}

void count_visibility(Writer& db, ThreadId thread, MemberId author, int difference)
{
    auto const counts = thread_counts(db, thread);
    auto last = last_in_thread(db, thread);
    db->execute(change_visible, thread, difference, db::or_null(last.id), last.position, db::or_null(last.author),
                last.created_at, people_in_thread(db, thread));
    if (counts.has_tags) touch_tags(db, thread);
    count_in_forum(db, counts.forum, difference);
    count_author(db, author, difference);
}

LastInThread last_in_thread(Reader& db, ThreadId thread)
{
    auto last_from = [](db::Row& row) {
        return LastInThread{row.get<PostId>(), row.get<std::int64_t>(), row.get<MemberId>(),
                            row.get<std::optional<Instant>>()};
    };
    return db->first(thread_last_post, last_from, thread).value_or(LastInThread{});
}

std::string people_in_thread(Reader& db, ThreadId thread)
{
    std::vector<MemberId> people;
    auto add = [&](db::Row& row) {
        auto author = row.get<MemberId>();
        bool is_new = author.value != 0 && std::ranges::find(people, author) == people.end();
        if (is_new && people.size() < people_max) people.push_back(author);
    };
    db->each(thread_people, add, thread);
    return joined_people(people);
}

}  // namespace stoa::store
