#include "store/forum_admin.hpp"

#include "db/connection.hpp"
#include "store/forum.hpp"
#include "store/forum_counts.hpp"
#include "store/tag.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement update_fields{"forum.update", R"(
    UPDATE forums SET parent_id = $2, name = $3, slug = $4, description = $5 WHERE id = $1)"};
constexpr db::Statement update_position{"forum.set_position", "UPDATE forums SET position = $2 WHERE id = $1"};

constexpr db::Statement move_threads{"forum.move_threads", "UPDATE threads SET forum_id = $2 WHERE forum_id = $1"};
constexpr db::Statement bin_threads{"forum.bin_threads", R"(
    UPDATE threads SET forum_id = 0, deleted_from_id = $2, deleted_at = $3, deleted_by = $4 WHERE forum_id = $1)"};
constexpr db::Statement move_binned{"forum.move_binned", R"(
    UPDATE threads SET deleted_from_id = $2 WHERE forum_id = 0 AND deleted_from_id = $1)"};
constexpr db::Statement move_all_words{"forum.move_words", "UPDATE thread_words SET forum_id = $2 WHERE forum_id = $1"};
constexpr db::Statement forum_add_counts{
    "forum.add_counts", "UPDATE forums SET thread_count = thread_count + coalesce((SELECT f.thread_count FROM forums f "
                        "WHERE f.id = $2), 0), "
                        "post_count = post_count + coalesce((SELECT f.post_count FROM forums f WHERE f.id = $2), 0), "
                        "last_thread_id = " STOA_LAST_THREAD_OF("$1") " WHERE id = $1"};
constexpr db::Statement clear_counts{
    "forum.clear_counts", "UPDATE forums SET thread_count = 0, post_count = 0, last_thread_id = NULL WHERE id = $1"};

constexpr db::Statement forum_delete_rules{"forum.delete_rules", "DELETE FROM forum_rules WHERE forum_id = $1"};
constexpr db::Statement forum_delete_moderators{"forum.delete_moderators",
                                                "DELETE FROM forum_moderators WHERE forum_id = $1"};
constexpr db::Statement forum_delete_moderator_groups{"forum.delete_moderator_groups",
                                                      "DELETE FROM forum_moderator_groups WHERE forum_id = $1"};
constexpr db::Statement delete_member_rules{"forum.delete_member_rules",
                                            "DELETE FROM member_rules WHERE forum_id = $1"};
constexpr db::Statement delete_redirects{"forum.delete_redirects", "DELETE FROM thread_redirects WHERE forum_id = $1"};
constexpr db::Statement move_imported{"forum.move_imported", "UPDATE imported SET id = $2 WHERE type = 0 AND id = $1"};
constexpr db::Statement forum_delete{"forum.delete", "DELETE FROM forums WHERE id = $1"};

}  // namespace

void update_forum(Writer& db, ForumId forum, ForumFields const& fields)
{
    db->execute(update_fields, forum, db::or_null(fields.parent), fields.name, fields.slug, fields.description);
    bump_forums_version(db);
}

void set_forum_positions(Writer& db, std::vector<ForumId> const& in_order)
{
    std::int64_t position = 0;
    for (auto forum : in_order) db->execute(update_position, forum, ++position);
    bump_forums_version(db);
}

void move_all_threads(Writer& db, ThreadsLeave const& leave, Instant now)
{
    auto const to = leave.deleted_by ? ForumId{} : leave.to;
    db->execute(move_binned, leave.from, leave.to);
    if (leave.deleted_by)
        db->execute(bin_threads, leave.from, leave.to, now, *leave.deleted_by);
    else
        db->execute(move_threads, leave.from, leave.to);
    db->execute(move_all_words, leave.from, to);
    move_all_tags(db, leave.from, to);
    db->execute(forum_add_counts, to, leave.from);
    db->execute(clear_counts, leave.from);
}

void delete_forum(Writer& db, ForumId forum, ForumId instead)
{
    db->execute(move_imported, forum, instead);
    for (auto const* statement : {&forum_delete_rules, &forum_delete_moderators, &forum_delete_moderator_groups,
                                  &delete_member_rules, &delete_redirects, &forum_delete})
        db->execute(*statement, forum);
    bump_forums_version(db);
}

}  // namespace stoa::store
