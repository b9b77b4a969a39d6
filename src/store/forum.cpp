#include "store/forum.hpp"

#include "db/connection.hpp"
#include "store/next_id.hpp"
#include "store/permission_bits.hpp"
#include "store/recall.hpp"

namespace stoa::store {

namespace {

// The few rows of forums are sorted; what they hang on is found by key.
constexpr db::Statement forum_all{"forum.all", R"(
    SELECT f.id, f.parent_id, f.kind, f.name, f.slug, f.description, f.icon, f.position, f.thread_count, f.post_count,
           t.id, t.title, t.last_post_id, t.last_post_position, t.last_author_id, m.name, t.last_post_at
      FROM forums f
      LEFT JOIN threads t ON t.id = f.last_thread_id
      LEFT JOIN members m ON m.id = t.last_author_id
     WHERE f.id > 0
     ORDER BY coalesce(f.parent_id, 0), f.position, f.id)"};
constexpr db::Statement group_all{"group.all", R"(
    SELECT id, name, allow, deny, never, requires_second_factor FROM groups ORDER BY id)"};
constexpr db::Statement select_rules{"forum_rule.all", R"(
    SELECT forum_id, group_id, allow, deny, never FROM forum_rules ORDER BY forum_id, group_id)"};
constexpr db::Statement select_version{"forum.version", "SELECT value FROM counters WHERE name = 'forums_version'"};
constexpr db::Statement bump_version{"forum.bump_version",
                                     "UPDATE counters SET value = value + 1 WHERE name = 'forums_version'"};
constexpr db::Statement forum_insert{"forum.insert", R"(
    INSERT INTO forums (id, parent_id, kind, name, slug, description, icon, position, extra)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};
constexpr db::Statement upsert_rule{"forum_rule.set", R"(
    INSERT INTO forum_rules (forum_id, group_id, allow, deny, never) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (forum_id, group_id)
    DO UPDATE SET allow = excluded.allow, deny = excluded.deny, never = excluded.never)"};

std::optional<LastPost> last_post_from(db::Row& row)
{
    LastPost last{row.get<ThreadId>(),
                  row.get<std::string>(),
                  row.get<PostId>(),
                  row.get<std::int64_t>(),
                  {row.get<MemberId>(), row.get<std::string>()},
                  row.get<std::optional<Instant>>()};
    if (last.thread.value == 0) return std::nullopt;
    return last;
}

Forum forum_from(db::Row& row)
{
    return {row.get<ForumId>(),      row.get<ForumId>(),      row.get<ForumKind>(),   row.get<std::string>(),
            row.get<std::string>(),  row.get<std::string>(),  row.get<std::string>(), row.get<std::int64_t>(),
            row.get<std::int64_t>(), row.get<std::int64_t>(), last_post_from(row)};
}

Group group_from(db::Row& row)
{
    return {row.get<GroupId>(),    row.get<std::string>(), permissions_from(row),
            permissions_from(row), permissions_from(row),  row.get<bool>()};
}

ForumRule forum_rule_from(db::Row& row)
{
    return {row.get<ForumId>(), row.get<GroupId>(), permissions_from(row), permissions_from(row),
            permissions_from(row)};
}

}  // namespace

std::vector<Forum> all_forums(Reader& db) { return *shared_forums(db); }

std::shared_ptr<std::vector<Forum> const> shared_forums(Reader& db)
{
    return recalled(db, forum_all, RecallKey{}, [&] { return db->all(forum_all, forum_from); });
}

std::vector<Group> all_groups(Reader& db) { return db->all(group_all, group_from); }

std::vector<ForumRule> all_forum_rules(Reader& db) { return db->all(select_rules, forum_rule_from); }

std::int64_t forums_version(Reader& db) { return *db->one<std::int64_t>(select_version); }

ForumId insert_forum(Writer& db, NewForum const& forum)
{
    ForumId id{next_id(db, Numbered::forum, forum.id)};
    db->execute(forum_insert, id, db::or_null(forum.parent), forum.kind, forum.name, forum.slug, forum.description,
                forum.icon, forum.position, forum.extra);
    bump_forums_version(db);
    return id;
}

void set_forum_rule(Writer& db, ForumRule const& rule)
{
    db->execute(upsert_rule, rule.forum, rule.group, bits_of(rule.allow), bits_of(rule.deny), bits_of(rule.never));
    bump_forums_version(db);
}

void bump_forums_version(Writer& db) { db->execute(bump_version); }

}  // namespace stoa::store
