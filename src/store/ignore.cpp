#include "store/ignore.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "model/watch.hpp"
#include "store/participant.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement member_ignore_insert{"member_ignore.insert", R"(
    INSERT INTO member_ignores (member_id, ignored_id, ignored_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)"};
constexpr db::Statement member_ignore_delete{"member_ignore.delete",
                                             "DELETE FROM member_ignores WHERE member_id = $1 AND ignored_id = $2"};
constexpr db::Statement update_members_flag{"member.note_ignored_members", R"(
    UPDATE members
       SET ignores_members = (SELECT count(*) FROM (SELECT 1 FROM member_ignores WHERE member_id = $1 LIMIT 1) counted)
     WHERE id = $1)"};
constexpr db::Statement update_threads_flag{"member.note_ignored_threads", R"(
    UPDATE members
       SET ignores_threads = (SELECT count(*) FROM (SELECT 1 FROM thread_watches
                                                     WHERE member_id = $1 AND level = 4 LIMIT 1) counted)
     WHERE id = $1)"};
static_assert(static_cast<int>(WatchLevel::ignored) == 4);
constexpr db::Statement select_ignored_members_count{"member_ignore.count",
                                                     "SELECT count(*) FROM member_ignores WHERE member_id = $1"};
constexpr db::Statement member_ignore_find{
    "member_ignore.find", "SELECT ignored_id FROM member_ignores WHERE member_id = $1 AND ignored_id = $2"};
constexpr db::Statement select_ids{"member_ignore.of_member", R"(
    SELECT ignored_id FROM member_ignores WHERE member_id = $1 ORDER BY ignored_id)"};
// Sorted in memory: as few as one member may ignore.
constexpr db::Statement member_ignore_names{"member_ignore.names", R"(
    SELECT m.id, m.name, m.avatar_id FROM member_ignores i JOIN members m ON m.id = i.ignored_id
     WHERE i.member_id = $1 ORDER BY i.ignored_at DESC, m.id)"};
constexpr db::Statement select_ignoring{"member_ignore.by", R"(
    SELECT member_id FROM member_ignores WHERE ignored_id = $1 ORDER BY member_id)"};
constexpr db::Statement select_posts_by{"post.written_by", R"(
    SELECT s.post_id
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
     WHERE s.post_id IN LIST($1) AND p.author_id IN LIST($2))"};

constexpr db::Statement select_among{"thread_watch.ignored_among", R"(
    SELECT thread_id FROM thread_watches WHERE member_id = $1 AND thread_id IN LIST($2) AND level = 4)"};
constexpr db::Statement select_ignored_threads_count{"thread_watch.count_ignored", R"(
    SELECT count(*) FROM thread_watches w CROSS JOIN threads t
     WHERE w.member_id = $1 AND w.level = 4 AND t.id = w.thread_id AND +t.forum_id IN LIST($2))"};
constexpr db::Statement thread_watch_ignored{"thread_watch.ignored", "SELECT " STOA_THREAD_COLUMNS R"(
      FROM thread_watches w CROSS JOIN threads t
     WHERE w.member_id = $1 AND w.level = 4 AND t.id = w.thread_id AND +t.forum_id IN LIST($2)
     ORDER BY w.watched_at DESC, w.thread_id DESC
     LIMIT $3 OFFSET $4)"};

template <class Noun>
Id<Noun> id_from(db::Row& row)
{
    return row.get<Id<Noun>>();
}

}  // namespace

void insert_ignore(Writer& db, MemberId member, MemberId ignored, Instant now)
{
    db->execute(member_ignore_insert, member, ignored, now);
    db->execute(update_members_flag, member);
    hide_conversations(db, member, ignored, true);
}

void delete_ignore(Writer& db, MemberId member, MemberId ignored)
{
    db->execute(member_ignore_delete, member, ignored);
    db->execute(update_members_flag, member);
    hide_conversations(db, member, ignored, false);
}

std::int64_t count_ignored_members(Reader& db, MemberId member)
{
    return *db->one<std::int64_t>(select_ignored_members_count, member);
}

bool is_ignored(Reader& db, MemberId member, MemberId other)
{
    return db->one<MemberId>(member_ignore_find, member, other).has_value();
}

std::vector<MemberId> ignored_members(Reader& db, MemberId member)
{
    return db->all(select_ids, id_from<Member>, member);
}

std::vector<MemberName> names_of_ignored(Reader& db, MemberId member)
{
    auto const name_from = [](db::Row& row) {
        auto const id = row.get<MemberId>();
        auto name = row.get<std::string>();
        return MemberName{id, std::move(name), row.get<UploadId>()};
    };
    return db->all(member_ignore_names, name_from, member);
}

std::vector<MemberId> members_ignoring(Reader& db, MemberId ignored)
{
    return db->all(select_ignoring, id_from<Member>, ignored);
}

std::vector<PostId> posts_by(Reader& db, std::vector<PostId> const& posts, std::vector<MemberId> const& authors)
{
    return db->all(select_posts_by, id_from<Post>, posts, authors);
}

void note_ignored_threads(Writer& db, MemberId member) { db->execute(update_threads_flag, member); }

std::vector<ThreadId> ignored_among(Reader& db, MemberId member, std::vector<ThreadId> const& threads)
{
    return db->all(select_among, id_from<Thread>, member, threads);
}

std::int64_t count_ignored_threads(Reader& db, MemberId member, std::vector<ForumId> const& forums)
{
    return *db->one<std::int64_t>(select_ignored_threads_count, member, forums);
}

std::vector<Thread> ignored_threads(Reader& db, MemberId member, std::vector<ForumId> const& forums, std::int64_t page)
{
    auto threads =
        db->all(thread_watch_ignored, thread_from, member, forums, threads_per_page, (page - 1) * threads_per_page);
    name_people(db, threads);
    return threads;
}

}  // namespace stoa::store
