#include "store/read_mark.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "db/connection.hpp"
#include "store/thread.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_mark{"read_mark.of_thread", R"(
    SELECT position FROM read_marks WHERE member_id = $1 AND thread_id = $2)"};
constexpr db::Statement read_mark_find{"read_mark.find", R"(
    SELECT t.id, m.position, t.last_position, t.activity_at, t.created_at
      FROM threads t
      LEFT JOIN read_marks m ON m.member_id = $1 AND m.thread_id = t.id
     WHERE t.id IN LIST($2))"};
// Posts stand in the order of time, so the last one before the floor is found by halving: 16 steps for 50,000 posts.
// Between `low` (0, or a post before the floor) and `high` (nothing after it is) lies the answer. Posts whose time is
// not known are old.
constexpr db::Statement select_at_floor{"read_mark.at_floor", R"(
    WITH RECURSIVE search (thread_id, low, high) AS (
        SELECT id, CAST(0 AS bigint), last_position FROM threads WHERE id IN LIST($2)
        UNION ALL
        SELECT s.thread_id,
               CASE WHEN p.created_at > $1 THEN s.low ELSE p.position END,
               CASE WHEN p.created_at > $1 THEN p.position - 1 ELSE s.high END
          FROM search s
          JOIN posts p ON p.thread_id = s.thread_id AND p.position = (s.low + s.high + 1) / 2
         WHERE s.low < s.high)
    SELECT thread_id, low FROM search WHERE low = high)"};
constexpr db::Statement upsert_mark{"read_mark.set", R"(
    INSERT INTO read_marks (member_id, thread_id, position) VALUES ($1, $2, $3)
    ON CONFLICT (member_id, thread_id) DO UPDATE SET position = excluded.position
     WHERE excluded.position > read_marks.position)"};

// 1000 is unread_window.
#define STOA_RECENT_THREADS                                                                                            \
    "(SELECT id, forum_id, activity_at, last_post_position FROM threads WHERE activity_at > $2"                        \
    " ORDER BY activity_at DESC, id DESC LIMIT 1000)"
static_assert(unread_window == 1'000);
#define STOA_UNREAD                                                                                                    \
    " FROM " STOA_RECENT_THREADS " recent"                                                                             \
    " LEFT JOIN read_marks m ON m.member_id = $1 AND m.thread_id = recent.id"                                          \
    " WHERE coalesce(m.position, 0) < recent.last_post_position"
// The same for those who ignore some threads: 4 is WatchLevel::ignored.
#define STOA_UNREAD_HEEDED                                                                                             \
    STOA_UNREAD " AND recent.id NOT IN (SELECT thread_id FROM thread_watches WHERE member_id = $1 AND level = 4)"
static_assert(static_cast<int>(WatchLevel::ignored) == 4);
// The page is cut out of narrow rows before the threads themselves are fetched.
#define STOA_PAGE_BEGIN                                                                                                \
    "SELECT " STOA_THREAD_COLUMNS ", page.position FROM (SELECT recent.id, recent.activity_at, m.position"
#define STOA_PAGE_END                                                                                                  \
    " AND recent.forum_id IN LIST($3) ORDER BY recent.activity_at DESC, recent.id DESC LIMIT $4 OFFSET $5) page"       \
    " CROSS JOIN threads t WHERE t.id = page.id ORDER BY page.activity_at DESC, page.id DESC"
constexpr db::Statement select_unread{"thread.unread", STOA_PAGE_BEGIN STOA_UNREAD STOA_PAGE_END};
constexpr db::Statement select_unread_heeded{"thread.unread_heeded", STOA_PAGE_BEGIN STOA_UNREAD_HEEDED STOA_PAGE_END};
constexpr db::Statement count_unread{"thread.count_unread",
                                     "SELECT count(*)" STOA_UNREAD " AND recent.forum_id IN LIST($3)"};
constexpr db::Statement count_unread_heeded{"thread.count_unread_heeded",
                                            "SELECT count(*)" STOA_UNREAD_HEEDED " AND recent.forum_id IN LIST($3)"};
// What they watch comes along: a page of a forum asks both of every member.
#define STOA_FORUM_WATCHES                                                                                             \
    " GROUP BY recent.forum_id UNION ALL SELECT forum_id, 0, level FROM forum_watches WHERE member_id = $1"
constexpr db::Statement select_forums_of_member{"forum.of_member",
                                                "SELECT recent.forum_id, count(*), 0" STOA_UNREAD STOA_FORUM_WATCHES};
constexpr db::Statement select_forums_heeded{
    "forum.of_member_heeded", "SELECT recent.forum_id, count(*), 0" STOA_UNREAD_HEEDED STOA_FORUM_WATCHES};
#undef STOA_FORUM_WATCHES
#undef STOA_PAGE_END
#undef STOA_PAGE_BEGIN
#undef STOA_UNREAD_HEEDED
#undef STOA_UNREAD
#undef STOA_RECENT_THREADS

using Positions = std::unordered_map<std::int64_t, std::int64_t>;  // by thread

struct Traces {
    std::optional<std::int64_t> mark;
    std::int64_t last_position{};
    Instant activity_at{};
    std::optional<Instant> created_at;
};

// How far the viewer has read, where a mark or the thread's dates tell. Nothing: it began before the floor and went on
// after it, so its posts must be asked. A mark tells it all the same, unless the floor is the site's: that one rises by
// itself, and leaves marks behind.
std::optional<std::int64_t> told_position(Viewer const& viewer, Traces const& of)
{
    if (of.activity_at <= viewer.read_floor) return of.last_position;
    if (of.mark && (!viewer.has_floor_of_site || *of.mark >= of.last_position)) return of.mark;
    if (of.created_at && *of.created_at > viewer.read_floor) return of.mark.value_or(0);
    return std::nullopt;
}

// The positions that marks and the dates of the threads tell; threads that began before the floor and went on after it
// are left in `open`.
Positions marked_positions(Reader& db, Viewer const& viewer, std::vector<ThreadId> const& threads,
                           std::vector<ThreadId>& open)
{
    Positions positions;
    auto read = [&](db::Row& row) {
        auto thread = row.get<ThreadId>();
        auto mark = row.get<std::optional<std::int64_t>>();
        auto last_position = row.get<std::int64_t>();
        auto activity_at = row.get<Instant>();
        auto created_at = row.get<std::optional<Instant>>();
        auto const told = told_position(viewer, {mark, last_position, activity_at, created_at});
        positions[thread.value] = told.value_or(mark.value_or(0));
        if (!told) open.push_back(thread);
    };
    db->each(read_mark_find, read, viewer.member, threads);
    return positions;
}

void find_at_floor(Reader& db, Viewer const& viewer, std::vector<ThreadId> const& threads, Positions& positions)
{
    auto read = [&](db::Row& row) {
        auto thread = row.get<ThreadId>();
        auto& position = positions[thread.value];
        position = std::max(position, row.get<std::int64_t>());
    };
    db->each(select_at_floor, read, viewer.read_floor, threads);
}

}  // namespace

std::int64_t read_position(Reader& db, Viewer const& viewer, Thread const& thread)
{
    if (!viewer.is_member()) return 0;
    auto mark = db->one<std::int64_t>(select_mark, viewer.member, thread.id);
    auto told = told_position(viewer, {mark, thread.last_position, thread.activity_at, thread.created_at});
    if (told) return *told;
    Positions positions{{thread.id.value, mark.value_or(0)}};
    find_at_floor(db, viewer, {thread.id}, positions);
    return positions[thread.id.value];
}

std::vector<std::int64_t> read_positions(Reader& db, Viewer const& viewer, std::vector<ThreadId> const& threads)
{
    Positions positions;
    if (viewer.is_member() && !threads.empty()) {
        std::vector<ThreadId> open;
        positions = marked_positions(db, viewer, threads, open);
        if (!open.empty()) find_at_floor(db, viewer, open, positions);
    }
    std::vector<std::int64_t> found;
    for (auto thread : threads) found.push_back(positions[thread.value]);
    return found;
}

void set_read_marks(Writer& db, std::vector<ReadMark> const& marks)
{
    for (auto const& mark : marks) db->execute(upsert_mark, mark.member, mark.thread, mark.position);
}

std::vector<UnreadThread> unread_threads(Reader& db, Viewer const& viewer, std::vector<ForumId> const& forums,
                                         std::int64_t page, std::int64_t page_size)
{
    if (!viewer.is_member()) return {};
    Positions positions;
    std::vector<ThreadId> open;
    auto read = [&](db::Row& row) {
        UnreadThread unread{thread_from(row), 0};
        auto const& thread = unread.thread;
        auto const mark = row.get<std::optional<std::int64_t>>();
        auto const told = told_position(viewer, {mark, thread.last_position, thread.activity_at, thread.created_at});
        positions[thread.id.value] = told.value_or(mark.value_or(0));
        if (!told) open.push_back(thread.id);
        return unread;
    };
    auto found = db->all(viewer.ignores_threads ? select_unread_heeded : select_unread, read, viewer.member,
                         viewer.read_floor, forums, page_size, (page - 1) * page_size);
    if (!open.empty()) find_at_floor(db, viewer, open, positions);
    std::vector<Thread*> threads;
    for (auto& unread : found) {
        threads.push_back(&unread.thread);
        unread.read_position = positions[unread.thread.id.value];
    }
    name_people(db, threads);
    return found;
}

std::int64_t count_unread_threads(Reader& db, Viewer const& viewer, std::vector<ForumId> const& forums)
{
    if (!viewer.is_member()) return 0;
    return *db->one<std::int64_t>(viewer.ignores_threads ? count_unread_heeded : count_unread, viewer.member,
                                  viewer.read_floor, forums);
}

std::vector<ForumOfMember> forums_of_member(Reader& db, Viewer const& viewer)
{
    if (!viewer.is_member()) return {};
    std::map<ForumId, ForumOfMember> forums;
    auto const add = [&](db::Row& row) {
        auto& forum = forums[row.get<ForumId>()];
        forum.unread_threads += row.get<std::int64_t>();
        if (auto const level = row.get<WatchLevel>(); level != WatchLevel::none) forum.watch = level;
    };
    db->each(viewer.ignores_threads ? select_forums_heeded : select_forums_of_member, add, viewer.member,
             viewer.read_floor);
    std::vector<ForumOfMember> found;
    for (auto& [id, forum] : forums) {
        forum.forum = id;
        found.push_back(forum);
    }
    return found;
}

}  // namespace stoa::store
