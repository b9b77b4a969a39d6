#include "store/access_rule.hpp"

#include "db/connection.hpp"
#include "store/forum.hpp"
#include "store/permission_bits.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement member_rule_all{"member_rule.all", R"(
    SELECT member_id, forum_id, allow, deny, never FROM member_rules ORDER BY member_id, forum_id)"};
constexpr db::Statement member_rule_of_member{"member_rule.of_member", R"(
    SELECT member_id, forum_id, allow, deny, never FROM member_rules WHERE member_id = $1 ORDER BY forum_id)"};
constexpr db::Statement member_rule_set{"member_rule.set", R"(
    INSERT INTO member_rules (member_id, forum_id, allow, deny, never) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (member_id, forum_id)
    DO UPDATE SET allow = excluded.allow, deny = excluded.deny, never = excluded.never)"};
constexpr db::Statement member_rule_delete{"member_rule.delete",
                                           "DELETE FROM member_rules WHERE member_id = $1 AND forum_id = $2"};

constexpr db::Statement select_moderators{"forum_moderator.all", R"(
    SELECT forum_id, member_id FROM forum_moderators ORDER BY forum_id, member_id)"};
constexpr db::Statement select_moderator_groups{"forum_moderator.all_groups", R"(
    SELECT forum_id, group_id FROM forum_moderator_groups ORDER BY forum_id, group_id)"};
constexpr db::Statement insert_moderator{"forum_moderator.add", R"(
    INSERT INTO forum_moderators (forum_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING)"};
constexpr db::Statement insert_moderator_group{"forum_moderator.add_group", R"(
    INSERT INTO forum_moderator_groups (forum_id, group_id) VALUES ($1, $2) ON CONFLICT DO NOTHING)"};
constexpr db::Statement forum_moderator_remove{"forum_moderator.remove",
                                               "DELETE FROM forum_moderators WHERE forum_id = $1"};
constexpr db::Statement forum_moderator_remove_groups{"forum_moderator.remove_groups",
                                                      "DELETE FROM forum_moderator_groups WHERE forum_id = $1"};

MemberRule member_rule_from(db::Row& row)
{
    return {row.get<MemberId>(), row.get<ForumId>(), permissions_from(row), permissions_from(row),
            permissions_from(row)};
}

}  // namespace

std::vector<MemberRule> all_member_rules(Reader& db) { return db->all(member_rule_all, member_rule_from); }

std::vector<MemberRule> rules_of_member(Reader& db, MemberId member)
{
    return db->all(member_rule_of_member, member_rule_from, member);
}

void set_member_rule(Writer& db, MemberRule const& rule)
{
    if ((rule.allow | rule.deny | rule.never) == PermissionSet{})
        db->execute(member_rule_delete, rule.member, rule.forum);
    else
        db->execute(member_rule_set, rule.member, rule.forum, bits_of(rule.allow), bits_of(rule.deny),
                    bits_of(rule.never));
    bump_forums_version(db);
}

std::vector<ForumModerator> all_forum_moderators(Reader& db)
{
    auto moderators = db->all(select_moderators,
                              [](db::Row& row) { return ForumModerator{row.get<ForumId>(), row.get<MemberId>(), {}}; });
    db->each(select_moderator_groups,
             [&](db::Row& row) { moderators.push_back({row.get<ForumId>(), {}, row.get<GroupId>()}); });
    return moderators;
}

void add_forum_moderator(Writer& db, ForumModerator const& moderator)
{
    if (moderator.member.value != 0)
        db->execute(insert_moderator, moderator.forum, moderator.member);
    else
        db->execute(insert_moderator_group, moderator.forum, moderator.group);
    bump_forums_version(db);
}

void remove_forum_moderators(Writer& db, ForumId forum)
{
    db->execute(forum_moderator_remove, forum);
    db->execute(forum_moderator_remove_groups, forum);
    bump_forums_version(db);
}

}  // namespace stoa::store
