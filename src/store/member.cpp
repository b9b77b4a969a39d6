#include "store/member.hpp"

#include "base/text.hpp"
#include "db/connection.hpp"
#include "model/alert.hpp"
#include "model/limits.hpp"
#include "store/account_deletion.hpp"
#include "store/member_row.hpp"
#include "store/next_id.hpp"
#include "store/recall.hpp"
#include "store/viewer_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement member_insert{"member.insert", R"(
    INSERT INTO members (id, name, name_key, email, password_hash, title, country, location, joined_at, is_guest,
                         read_floor, extra, email_key, email_confirmed_at, alert_kinds, letter_kinds,
                         membership)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))"};
constexpr db::Statement member_count_one_more{"member.count_one_more",
                                              "UPDATE counters SET value = value + 1 WHERE name = 'members'"};
constexpr db::Statement select_member{"member.find", "SELECT " STOA_MEMBER_COLUMNS " FROM members m WHERE m.id = $1"};
constexpr db::Statement member_groups{"member.groups", R"(
    SELECT group_id FROM member_groups WHERE member_id = $1 ORDER BY group_id)"};
constexpr db::Statement select_credentials{"member.credentials", R"(
    SELECT id, password_hash FROM members WHERE name_key = $1 AND password_hash <> '')"};
constexpr db::Statement select_credentials_by_email{"member.credentials_by_email", R"(
    SELECT id, password_hash FROM members
     WHERE email_key = $1 AND email_confirmed_at IS NOT NULL AND password_hash <> '')"};
constexpr db::Statement select_credentials_of{"member.credentials_of", R"(
    SELECT id, password_hash FROM members WHERE id = $1)"};
constexpr db::Statement select_is_email_confirmed{"member.is_email_confirmed", R"(
    SELECT id FROM members WHERE email_key = $1 AND email_confirmed_at IS NOT NULL)"};
// Sorted in memory: an address is claimed by few.
constexpr db::Statement select_by_email{"member.by_email", R"(
    SELECT id, name, CASE WHEN email_confirmed_at IS NULL THEN 0 ELSE 1 END FROM members
     WHERE email_key = $1 AND email_key <> '' AND is_guest = 0
     ORDER BY 3 DESC, id DESC LIMIT 3)"};
constexpr db::Statement member_is_name_taken{"member.is_name_taken", R"(
    SELECT id FROM members WHERE name_key = $1 AND is_guest = 0 LIMIT 1)"};
constexpr db::Statement member_viewer{"member.viewer", "SELECT " STOA_VIEWER_COLUMNS STOA_ANY_GROUP R"(
      FROM members m
      LEFT JOIN member_groups g ON g.member_id = m.id
     WHERE m.id = $1
     ORDER BY g.group_id)"};

constexpr db::Statement member_add_to_group{"member.add_to_group", R"(
    INSERT INTO member_groups (member_id, group_id) VALUES ($1, $2) ON CONFLICT DO NOTHING)"};
constexpr db::Statement member_set_staff{"member.set_staff", R"(
    UPDATE members
       SET staff_group_id = (SELECT max(group_id) FROM member_groups WHERE member_id = $1 AND group_id IN (3, 4))
     WHERE id = $1)"};
constexpr db::Statement update_password{"member.set_password", "UPDATE members SET password_hash = $2 WHERE id = $1"};
constexpr db::Statement update_email{"member.set_email", R"(
    UPDATE members SET email = $2, email_key = $3, email_confirmed_at = $4 WHERE id = $1)"};
constexpr db::Statement member_set_preferences{"member.set_preferences", R"(
    UPDATE members SET theme = $2, density = $3, time_zone = $4, hides_signatures = $5, hides_presence = $6,
                       writers = $7
     WHERE id = $1)"};
constexpr db::Statement update_profile{"member.set_profile", R"(
    UPDATE members SET title = $2, country = $3, location = $4 WHERE id = $1)"};
constexpr db::Statement update_floor{"member.set_read_floor", "UPDATE members SET read_floor = $2 WHERE id = $1"};
constexpr db::Statement delete_old_marks{"read_mark.delete_old", R"(
    DELETE FROM read_marks
     WHERE member_id = $1 AND (SELECT activity_at FROM threads WHERE id = read_marks.thread_id) <= $2)"};
constexpr db::Statement update_seen{"member.touch", R"(
    UPDATE members SET seen_at = $2 WHERE id = $1 AND (seen_at IS NULL OR seen_at < $2))"};

constexpr db::Statement select_count{"member.count", "SELECT value FROM counters WHERE name = 'members'"};
constexpr db::Statement member_newest{"member.newest", R"(
    SELECT id, name FROM members
     WHERE is_guest = 0 AND joined_at IS NOT NULL AND membership = 0
     ORDER BY joined_at DESC, id DESC LIMIT 1)"};

// CROSS JOIN keeps SQLite to this order: posts from the index, latest first, then what belongs to each.
constexpr db::Statement member_posts{"member.posts", R"(
    SELECT p.id, p.thread_id, t.title, t.slug, f.id, f.name, f.slug, f.kind, p.position, p.created_at, s.excerpt
      FROM posts p CROSS JOIN threads t CROSS JOIN forums f CROSS JOIN post_sources s
     WHERE p.author_id = $1 AND p.deleted_at IS NULL
       AND t.id = p.thread_id AND t.forum_id IN LIST($2) AND f.id = t.forum_id AND s.post_id = p.id
     ORDER BY coalesce(p.created_at, 0) DESC, p.id DESC
     LIMIT $3 OFFSET $4)"};
constexpr db::Statement member_count_posts{"member.count_posts", R"(
    SELECT count(*) FROM (
        SELECT 1
          FROM posts p CROSS JOIN threads t
         WHERE p.author_id = $1 AND p.deleted_at IS NULL AND t.id = p.thread_id AND t.forum_id IN LIST($2)
         LIMIT $3) counted)"};

MemberPost member_post_from(db::Row& row)
{
    return {row.get<PostId>(),
            row.get<ThreadId>(),
            row.get<std::string>(),
            row.get<std::string>(),
            {row.get<ForumId>(), row.get<std::string>(), row.get<std::string>(), row.get<ForumKind>()},
            row.get<std::int64_t>(),
            row.get<std::optional<Instant>>(),
            row.get<std::string>()};
}

}  // namespace

std::optional<MemberId> insert_member(Writer& db, NewMember const& member)
{
    bool can_log_in = !member.password_hash.empty();
    if (can_log_in && is_name_taken(db, member.name_key)) return std::nullopt;
    MemberId id{next_id(db, Numbered::member, member.id)};
    db->execute(member_insert, id, member.name, member.name_key, member.email, member.password_hash, member.title,
                member.country, member.location, member.joined_at, member.is_guest, member.read_floor, member.extra,
                lower_ascii(member.email), member.email_confirmed_at, AlertKinds::all().bits(),
                AlertKinds::usual_letters().bits(), member.membership);
    if (!member.is_guest && member.membership == Membership::full) db->execute(member_count_one_more);
    return id;
}

std::optional<Member> find_member(Reader& db, MemberId member)
{
    auto found = db->first(select_member, member_from, member);
    if (found) found->groups = db->all(member_groups, [](db::Row& row) { return row.get<GroupId>(); }, member);
    return found;
}

std::optional<Credentials> find_credentials(Reader& db, std::string_view name_key)
{
    auto credentials_from = [](db::Row& row) { return Credentials{row.get<MemberId>(), row.get<std::string>()}; };
    return db->first(select_credentials, credentials_from, name_key);
}

std::optional<Credentials> find_credentials_by_email(Reader& db, std::string_view email)
{
    auto credentials_from = [](db::Row& row) { return Credentials{row.get<MemberId>(), row.get<std::string>()}; };
    return db->first(select_credentials_by_email, credentials_from, lower_ascii(email));
}

std::optional<Credentials> find_credentials_of(Reader& db, MemberId member)
{
    auto credentials_from = [](db::Row& row) { return Credentials{row.get<MemberId>(), row.get<std::string>()}; };
    return db->first(select_credentials_of, credentials_from, member);
}

bool is_email_confirmed(Reader& db, std::string_view email)
{
    return db->one<MemberId>(select_is_email_confirmed, lower_ascii(email)).has_value();
}

std::vector<MemberName> members_by_email(Reader& db, std::string_view email)
{
    std::vector<MemberName> found;
    bool is_proven = false;
    db->each(
        select_by_email,
        [&](db::Row& row) {
            MemberName member{row.get<MemberId>(), row.get<std::string>()};
            bool const has_proven = row.get<bool>();
            if (!is_proven) found.push_back(std::move(member));
            is_proven = is_proven || has_proven;
        },
        lower_ascii(email));
    return found;
}

bool is_name_taken(Reader& db, std::string_view name_key)
{
    return db->one<MemberId>(member_is_name_taken, name_key) || is_name_reserved(db, name_key);
}

std::optional<Viewer> find_viewer(Reader& db, MemberId member)
{
    ViewerRows rows;
    db->each(member_viewer, [&](db::Row& row) { rows.add(row); }, member);
    return rows.viewer();
}

void add_to_group(Writer& db, MemberId member, GroupId group)
{
    db->execute(member_add_to_group, member, group);
    db->execute(member_set_staff, member);
}

void set_password_hash(Writer& db, MemberId member, std::string_view hash)
{
    db->execute(update_password, member, hash);
}

bool set_confirmed_email(Writer& db, MemberId member, std::string_view email, Instant now)
{
    auto holder = db->one<MemberId>(select_is_email_confirmed, lower_ascii(email));
    if (holder && *holder != member) return false;
    db->execute(update_email, member, email, lower_ascii(email), now);
    return true;
}

void set_preferences(Writer& db, MemberId member, Preferences const& preferences)
{
    db->execute(member_set_preferences, member, preferences.theme, preferences.density, preferences.time_zone,
                preferences.hides_signatures, preferences.hides_presence, preferences.writers);
}

void set_profile(Writer& db, MemberId member, std::string_view title, CountryCode const& country,
                 CountryCode const& location)
{
    db->execute(update_profile, member, title, country, location);
}

void set_read_floor(Writer& db, MemberId member, Instant floor)
{
    db->execute(update_floor, member, floor);
    db->execute(delete_old_marks, member, floor);
}

void touch_seen(Writer& db, std::vector<std::pair<MemberId, Instant>> const& seen)
{
    for (auto const& [member, at] : seen) db->execute(update_seen, member, at);
}

std::int64_t count_members(Reader& db) { return *db->one<std::int64_t>(select_count); }

MemberName newest_member(Reader& db) { return db->first(member_newest, member_name_from).value_or(MemberName{}); }

std::vector<MemberPost> posts_of_member(Reader& db, MemberId member, std::vector<ForumId> const& forums,
                                        std::int64_t page)
{
    auto const read = [&] {
        return db->all(member_posts, member_post_from, member, forums, posts_per_page, (page - 1) * posts_per_page);
    };
    return *recalled(db, member_posts, RecallKey{member, forums, page}, read);
}

std::int64_t count_posts_of_member(Reader& db, MemberId member, std::vector<ForumId> const& forums, std::int64_t most)
{
    auto const read = [&] { return *db->one<std::int64_t>(member_count_posts, member, forums, most); };
    return *recalled(db, member_count_posts, RecallKey{member, forums, most}, read);
}

}  // namespace stoa::store
