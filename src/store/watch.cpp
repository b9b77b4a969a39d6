#include "store/watch.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "store/viewer_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement upsert_thread{"thread_watch.set", R"(
    INSERT INTO thread_watches (member_id, thread_id, level, watched_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (member_id, thread_id) DO UPDATE SET level = excluded.level)"};
constexpr db::Statement delete_thread_watch{"thread_watch.delete",
                                            "DELETE FROM thread_watches WHERE member_id = $1 AND thread_id = $2"};
constexpr db::Statement upsert_forum{"forum_watch.set", R"(
    INSERT INTO forum_watches (member_id, forum_id, level, watched_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (member_id, forum_id) DO UPDATE SET level = excluded.level)"};
constexpr db::Statement delete_forum_watch{"forum_watch.delete",
                                           "DELETE FROM forum_watches WHERE member_id = $1 AND forum_id = $2"};
constexpr db::Statement insert_started{"thread_watch.started", R"(
    INSERT INTO thread_watches (member_id, thread_id, level, watched_at)
    SELECT id, CAST($2 AS bigint), watch_started, CAST($3 AS bigint) FROM members WHERE id = $1 AND watch_started <> 0
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement insert_replied{"thread_watch.replied", R"(
    INSERT INTO thread_watches (member_id, thread_id, level, watched_at)
    SELECT id, CAST($2 AS bigint), watch_replied, CAST($3 AS bigint) FROM members WHERE id = $1 AND watch_replied <> 0
    ON CONFLICT DO NOTHING)"};

constexpr db::Statement forum_watch_of_member{"forum_watch.of_member",
                                              "SELECT forum_id, level FROM forum_watches WHERE member_id = $1"};

// From 3 on, WatchLevel::muted, nobody is told.
static_assert(static_cast<int>(WatchLevel::muted) == 3);
constexpr db::Statement select_thread_watchers{
    "thread_watch.watchers",
    "SELECT w.member_id, w.level, m.alert_kinds, m.letter_kinds, " STOA_VIEWER_COLUMNS STOA_ANY_GROUP R"(
      FROM thread_watches w
      JOIN members m ON m.id = w.member_id
      LEFT JOIN member_groups g ON g.member_id = w.member_id
     WHERE w.thread_id = $1 AND w.level < 3
     ORDER BY w.member_id)"};
constexpr db::Statement select_forum_watchers{
    "forum_watch.watchers",
    "SELECT w.member_id, w.level, m.alert_kinds, m.letter_kinds, " STOA_VIEWER_COLUMNS STOA_ANY_GROUP R"(
      FROM forum_watches w
      JOIN members m ON m.id = w.member_id
      LEFT JOIN member_groups g ON g.member_id = w.member_id
     WHERE w.forum_id = $1 AND w.level < 3
     ORDER BY w.member_id)"};
constexpr db::Statement select_addressee{
    "member.addressee",
    "SELECT m.id, coalesce(w.level, f.level, 0), m.alert_kinds, m.letter_kinds, " STOA_VIEWER_COLUMNS STOA_ANY_GROUP R"(
      FROM members m
      LEFT JOIN thread_watches w ON w.member_id = m.id AND w.thread_id = $2
      LEFT JOIN forum_watches f ON f.member_id = m.id AND f.forum_id = $3
      LEFT JOIN member_groups g ON g.member_id = m.id
     WHERE m.id = $1
     ORDER BY g.group_id)"};

// Each comes as one row for each of their groups.
class AddresseeRows {
public:
    void add(db::Row& row)
    {
        auto const member = row.get<MemberId>();
        auto const watch = row.get<WatchLevel>();
        AlertKinds const alerts{row.get<std::int64_t>()};
        AlertKinds const letters{row.get<std::int64_t>()};
        if (member != member_) {
            finish();
            member_ = member;
            found_.push_back({{}, watch, alerts, letters});
        }
        viewer_.add(row);
    }
    std::vector<Addressee> take() &&
    {
        finish();
        return std::move(found_);
    }

private:
    void finish()
    {
        auto viewer = std::exchange(viewer_, {}).viewer();
        if (!viewer) return;
        std::ranges::sort(viewer->groups);
        found_.back().viewer = *std::move(viewer);
    }

    MemberId member_{};
    ViewerRows viewer_;
    std::vector<Addressee> found_;
};

}  // namespace

void set_thread_watch(Writer& db, MemberId member, ThreadId thread, WatchLevel level, Instant now)
{
    if (level == WatchLevel::none)
        db->execute(delete_thread_watch, member, thread);
    else
        db->execute(upsert_thread, member, thread, level, now);
}

void set_forum_watch(Writer& db, MemberId member, ForumId forum, WatchLevel level, Instant now)
{
    if (level == WatchLevel::none)
        db->execute(delete_forum_watch, member, forum);
    else
        db->execute(upsert_forum, member, forum, level, now);
}

void watch_by_preference(Writer& db, MemberId member, ThreadId thread, WatchReason reason, Instant now)
{
    db->execute(reason == WatchReason::started ? insert_started : insert_replied, member, thread, now);
}

std::vector<std::pair<ForumId, WatchLevel>> watched_forums(Reader& db, MemberId member)
{
    auto watch_from = [](db::Row& row) { return std::pair{row.get<ForumId>(), row.get<WatchLevel>()}; };
    return db->all(forum_watch_of_member, watch_from, member);
}

std::vector<Addressee> watchers_of_thread(Reader& db, ThreadId thread)
{
    AddresseeRows rows;
    db->each(select_thread_watchers, [&](db::Row& row) { rows.add(row); }, thread);
    return std::move(rows).take();
}

std::vector<Addressee> watchers_of_forum(Reader& db, ForumId forum)
{
    AddresseeRows rows;
    db->each(select_forum_watchers, [&](db::Row& row) { rows.add(row); }, forum);
    return std::move(rows).take();
}

std::optional<Addressee> find_addressee(Reader& db, MemberId member, ThreadId thread, ForumId forum)
{
    AddresseeRows rows;
    db->each(select_addressee, [&](db::Row& row) { rows.add(row); }, member, thread, forum);
    auto found = std::move(rows).take();
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace stoa::store
