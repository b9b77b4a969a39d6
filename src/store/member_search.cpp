#include "store/member_search.hpp"

#include <string>

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_named{"member.find_named",
                                     "SELECT id FROM members WHERE name_key = $1 AND is_guest = 0 ORDER BY id LIMIT 1"};
constexpr db::Statement select_with_name{"member.with_name", "SELECT " STOA_MEMBER_COLUMNS R"( FROM members m
      WHERE m.name_key >= $1 AND m.name_key < $2 AND m.is_guest = 0 ORDER BY m.name_key LIMIT $3)",
                                         "SELECT " STOA_MEMBER_COLUMNS R"( FROM members m
      WHERE m.name_key COLLATE "C" >= $1 AND m.name_key COLLATE "C" < $2 AND m.is_guest = 0
      ORDER BY m.name_key COLLATE "C" LIMIT $3)"};
constexpr db::Statement select_with_email{"member.with_email", "SELECT " STOA_MEMBER_COLUMNS R"( FROM members m
      WHERE lower(m.email) >= $1 AND lower(m.email) < $2 AND m.is_guest = 0 ORDER BY lower(m.email) LIMIT $3)",
                                          "SELECT " STOA_MEMBER_COLUMNS R"( FROM members m
      WHERE lower(m.email) COLLATE "C" >= $1 AND lower(m.email) COLLATE "C" < $2 AND m.is_guest = 0
      ORDER BY lower(m.email) COLLATE "C" LIMIT $3)"};
constexpr db::Statement member_newest_some{"member.newest_some", "SELECT " STOA_MEMBER_COLUMNS R"( FROM members m
      WHERE m.is_guest = 0 AND m.joined_at IS NOT NULL ORDER BY m.joined_at DESC, m.id DESC LIMIT $1)"};
constexpr db::Statement member_groups_of{"member.groups_of", R"(
    SELECT group_id FROM member_groups WHERE member_id = $1 ORDER BY group_id)"};
constexpr db::Statement delete_membership{"member.remove_from_group",
                                          "DELETE FROM member_groups WHERE member_id = $1 AND group_id = $2"};
constexpr db::Statement member_set_staff_again{"member.set_staff_again", R"(
    UPDATE members
       SET staff_group_id = (SELECT max(group_id) FROM member_groups WHERE member_id = $1 AND group_id IN (3, 4))
     WHERE id = $1)"};
constexpr db::Statement member_has_administrator{"member.has_administrator",
                                                 "SELECT member_id FROM member_groups WHERE group_id = 4 LIMIT 1"};

// Beyond every text that begins with the prefix: no text holds this last of all code points.
std::string end_of(std::string_view prefix) { return std::string{prefix} + "\xf4\x8f\xbf\xbf"; }

std::vector<Member> with_groups(Reader& db, std::vector<Member> members)
{
    for (auto& member : members)
        member.groups = db->all(member_groups_of, [](db::Row& row) { return row.get<GroupId>(); }, member.id);
    return members;
}

}  // namespace

std::optional<MemberId> find_member_named(Reader& db, std::string_view name_key)
{
    return db->one<MemberId>(select_named, name_key);
}

std::vector<Member> members_with_name(Reader& db, std::string_view key_prefix, int count)
{
    return with_groups(db, db->all(select_with_name, member_from, key_prefix, end_of(key_prefix), count));
}

std::vector<Member> members_with_email(Reader& db, std::string_view email_prefix, int count)
{
    return with_groups(db, db->all(select_with_email, member_from, email_prefix, end_of(email_prefix), count));
}

std::vector<Member> newest_members(Reader& db, int count)
{
    return with_groups(db, db->all(member_newest_some, member_from, count));
}

void remove_from_group(Writer& db, MemberId member, GroupId group)
{
    db->execute(delete_membership, member, group);
    db->execute(member_set_staff_again, member);
}

bool has_administrator(Reader& db) { return db->one<MemberId>(member_has_administrator).has_value(); }

}  // namespace stoa::store
