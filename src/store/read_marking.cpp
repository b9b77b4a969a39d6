#include "store/read_marking.hpp"

#include "db/connection.hpp"
#include "store/member.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement read_marking_delete{"read_marking.delete", "DELETE FROM read_markings WHERE member_id = $1"};
constexpr db::Statement read_marking_insert{"read_marking.insert", R"(
    INSERT INTO read_markings (member_id, read_floor, marked_at) VALUES ($1, NULL, $2))"};
constexpr db::Statement read_marking_insert_all{"read_marking.insert_all", R"(
    INSERT INTO read_markings (member_id, read_floor, marked_at)
    SELECT id, read_floor, CAST($2 AS bigint) FROM members WHERE id = $1)"};
constexpr db::Statement read_marking_find{"read_marking.find", R"(
    SELECT read_floor FROM read_markings WHERE member_id = $1)"};
constexpr db::Statement read_marking_delete_old{"read_marking.delete_old",
                                                "DELETE FROM read_markings WHERE marked_at < $1"};

// Those that a floor at $2 makes useless.
constexpr db::Statement replaced_mark_keep{"replaced_mark.keep", R"(
    INSERT INTO replaced_marks (member_id, thread_id, position)
    SELECT m.member_id, m.thread_id, m.position
      FROM read_marks m
     WHERE m.member_id = $1 AND (SELECT activity_at FROM threads WHERE id = m.thread_id) <= $2)"};
// 10000 is forum_marks_max.
constexpr db::Statement replaced_mark_plan{"replaced_mark.plan", R"(
    INSERT INTO replaced_marks (member_id, thread_id, position, marked_position)
    SELECT CAST($1 AS bigint), t.id, m.position, t.last_position
      FROM threads t
      LEFT JOIN read_marks m ON m.member_id = $1 AND m.thread_id = t.id
     WHERE t.forum_id = $2 AND t.activity_at > $3 AND coalesce(m.position, 0) < t.last_position
     ORDER BY t.activity_at DESC, t.id DESC
     LIMIT 10000
    ON CONFLICT DO NOTHING)"};
static_assert(forum_marks_max == 10'000);
constexpr db::Statement replaced_mark_apply{"replaced_mark.apply", R"(
    INSERT INTO read_marks (member_id, thread_id, position)
    SELECT member_id, thread_id, marked_position FROM replaced_marks WHERE member_id = $1
    ON CONFLICT (member_id, thread_id) DO UPDATE SET position = excluded.position
     WHERE excluded.position > read_marks.position)"};

constexpr db::Statement floor_take_back{"member.take_read_floor_back", R"(
    UPDATE members SET read_floor = $2 WHERE id = $1)"};
// A mark that has moved on since tells of reading, and stays.
constexpr db::Statement new_marks_take_back{"read_mark.take_new_back", R"(
    DELETE FROM read_marks
     WHERE member_id = $1
       AND EXISTS (SELECT 1 FROM replaced_marks r
                    WHERE r.member_id = $1 AND r.thread_id = read_marks.thread_id
                      AND r.position IS NULL AND r.marked_position = read_marks.position))"};
constexpr db::Statement raised_marks_take_back{"read_mark.take_raised_back", R"(
    UPDATE read_marks
       SET position = (SELECT r.position FROM replaced_marks r
                        WHERE r.member_id = $1 AND r.thread_id = read_marks.thread_id)
     WHERE member_id = $1
       AND EXISTS (SELECT 1 FROM replaced_marks r
                    WHERE r.member_id = $1 AND r.thread_id = read_marks.thread_id
                      AND r.position IS NOT NULL AND r.marked_position = read_marks.position))"};
constexpr db::Statement old_marks_put_back{"read_mark.put_old_back", R"(
    INSERT INTO read_marks (member_id, thread_id, position)
    SELECT member_id, thread_id, position FROM replaced_marks WHERE member_id = $1 AND marked_position IS NULL
    ON CONFLICT DO NOTHING)"};

}  // namespace

void mark_everything_read(Writer& db, MemberId member, Instant now)
{
    db->execute(read_marking_delete, member);
    db->execute(read_marking_insert_all, member, now);
    db->execute(replaced_mark_keep, member, now);
    set_read_floor(db, member, now);
}

void mark_forums_read(Writer& db, Viewer const& viewer, std::vector<ForumId> const& forums, Instant now)
{
    db->execute(read_marking_delete, viewer.member);
    db->execute(read_marking_insert, viewer.member, now);
    for (auto forum : forums) db->execute(replaced_mark_plan, viewer.member, forum, viewer.read_floor);
    db->execute(replaced_mark_apply, viewer.member);
}

bool undo_read_marking(Writer& db, MemberId member)
{
    auto const marking =
        db->first(read_marking_find, [](db::Row& row) { return row.get<std::optional<Instant>>(); }, member);
    if (!marking) return false;
    if (auto const& floor = *marking) {
        db->execute(floor_take_back, member, *floor);
        db->execute(old_marks_put_back, member);
    } else {
        db->execute(raised_marks_take_back, member);
        db->execute(new_marks_take_back, member);
    }
    db->execute(read_marking_delete, member);
    return true;
}

void delete_read_markings(Writer& db, Instant before) { db->execute(read_marking_delete_old, before); }

}  // namespace stoa::store
