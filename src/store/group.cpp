#include "store/group.hpp"

#include "db/connection.hpp"
#include "store/forum.hpp"
#include "store/permission_bits.hpp"

namespace stoa::store {

namespace {

// Groups are made by hand, so two of a number meet in the primary key at worst, and the act is repeated.
constexpr db::Statement group_insert{"group.insert", R"(
    INSERT INTO groups (id, name, allow) SELECT max(id) + 1, $1, 0 FROM groups RETURNING id)"};
constexpr db::Statement select_taken{"group.is_name_taken", "SELECT id FROM groups WHERE name = $1 AND id <> $2"};
constexpr db::Statement update_name{"group.rename", "UPDATE groups SET name = $2 WHERE id = $1"};
constexpr db::Statement update_rules{"group.set_rules",
                                     "UPDATE groups SET allow = $2, deny = $3, never = $4 WHERE id = $1"};
constexpr db::Statement update_requirement{"group.set_requires_second_factor",
                                           "UPDATE groups SET requires_second_factor = $2 WHERE id = $1"};
constexpr db::Statement group_delete_rules{"group.delete_rules", "DELETE FROM forum_rules WHERE group_id = $1"};
constexpr db::Statement delete_moderating{"group.delete_moderating",
                                          "DELETE FROM forum_moderator_groups WHERE group_id = $1"};
constexpr db::Statement delete_members{"group.delete_members", "DELETE FROM member_groups WHERE group_id = $1"};
constexpr db::Statement group_delete{"group.delete", "DELETE FROM groups WHERE id = $1"};
constexpr db::Statement select_sizes{"group.sizes", R"(
    SELECT g.id, (SELECT count(*) FROM member_groups m WHERE m.group_id = g.id) FROM groups g WHERE g.id > 2)"};

constexpr db::Statement select_promotions{"promotion.all",
                                          "SELECT group_id, posts_min, days_min FROM promotions ORDER BY group_id"};
constexpr db::Statement upsert_promotion{"promotion.set", R"(
    INSERT INTO promotions (group_id, posts_min, days_min) VALUES ($1, $2, $3)
    ON CONFLICT (group_id) DO UPDATE SET posts_min = excluded.posts_min, days_min = excluded.days_min)"};
constexpr db::Statement delete_promotion_of{"promotion.delete", "DELETE FROM promotions WHERE group_id = $1"};
constexpr db::Statement select_earned{"promotion.earned", R"(
    SELECT p.group_id
      FROM promotions p
      JOIN members m ON m.id = $1 AND m.post_count >= p.posts_min AND m.joined_at + p.days_min * 86400000 <= $2
     WHERE NOT EXISTS (SELECT 1 FROM member_groups g WHERE g.member_id = $1 AND g.group_id = p.group_id))"};

GroupId group_id_from(db::Row& row) { return row.get<GroupId>(); }

}  // namespace

GroupId insert_group(Writer& db, std::string_view name)
{
    auto group = *db->one<GroupId>(group_insert, name);
    bump_forums_version(db);
    return group;
}

bool is_group_name_taken(Reader& db, std::string_view name, GroupId besides)
{
    return db->one<GroupId>(select_taken, name, besides).has_value();
}

void rename_group(Writer& db, GroupId group, std::string_view name)
{
    db->execute(update_name, group, name);
    bump_forums_version(db);
}

void set_group_rules(Writer& db, Group const& group)
{
    db->execute(update_rules, group.id, bits_of(group.allow), bits_of(group.deny), bits_of(group.never));
    bump_forums_version(db);
}

void set_group_requires_second_factor(Writer& db, GroupId group, bool requires_it)
{
    db->execute(update_requirement, group, requires_it);
}

void delete_group(Writer& db, GroupId group)
{
    for (auto const* statement :
         {&group_delete_rules, &delete_moderating, &delete_members, &delete_promotion_of, &group_delete})
        db->execute(*statement, group);
    bump_forums_version(db);
}

std::vector<GroupSize> group_sizes(Reader& db)
{
    return db->all(select_sizes, [](db::Row& row) { return GroupSize{row.get<GroupId>(), row.get<std::int64_t>()}; });
}

std::vector<Promotion> all_promotions(Reader& db)
{
    return db->all(select_promotions, [](db::Row& row) {
        return Promotion{row.get<GroupId>(), row.get<std::int64_t>(), row.get<std::int64_t>()};
    });
}

void set_promotion(Writer& db, Promotion const& promotion)
{
    db->execute(upsert_promotion, promotion.group, promotion.posts_min, promotion.days_min);
}

void delete_promotion(Writer& db, GroupId group) { db->execute(delete_promotion_of, group); }

std::vector<GroupId> earned_groups(Reader& db, MemberId member, Instant now)
{
    return db->all(select_earned, group_id_from, member, now);
}

}  // namespace stoa::store
