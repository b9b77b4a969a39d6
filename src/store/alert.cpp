#include "store/alert.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "model/limits.hpp"

namespace stoa::store {

namespace {

// What leads to the first new reply keeps leading there; everything else leads to the last that happened. 3 is
// AlertKind::reply.
static_assert(static_cast<int>(AlertKind::reply) == 3);
constexpr db::Statement alert_add{"alert.add", R"(
    INSERT INTO alerts (member_id, kind, subject_id, thread_id, post_id, position, actor_id, act, reason, count,
                        event_id, first_at, at, is_mailed, conversation_id)
    SELECT m.id, CAST($2 AS bigint), CAST($3 AS bigint), CAST($4 AS bigint), CAST($5 AS bigint), CAST($6 AS bigint),
           CAST($7 AS bigint), CAST($8 AS bigint), CAST($9 AS text), 1, CAST($10 AS bigint), CAST($11 AS bigint),
           CAST($11 AS bigint), CAST($12 AS bigint), CAST($13 AS bigint)
      FROM members m
     WHERE m.id IN LIST($1)
        ON CONFLICT (member_id, kind, subject_id) WHERE read_at IS NULL DO UPDATE SET
           count = alerts.count + 1,
           thread_id = excluded.thread_id,
           post_id = CASE WHEN alerts.kind = 3 THEN alerts.post_id ELSE excluded.post_id END,
           position = CASE WHEN alerts.kind = 3 THEN alerts.position ELSE excluded.position END,
           actor_id = excluded.actor_id,
           act = excluded.act,
           reason = excluded.reason,
           event_id = excluded.event_id,
           at = excluded.at,
           is_mailed = CASE WHEN excluded.is_mailed = 1 THEN 1 ELSE alerts.is_mailed END
     WHERE excluded.event_id > alerts.event_id)"};
// A badge says no more than "99+", so counting ends there.
constexpr db::Statement recount_unread{"alert.recount", R"(
    UPDATE members SET unread_alerts = (
        SELECT count(*) FROM (SELECT 1 FROM alerts a
                               WHERE a.member_id = members.id AND a.read_at IS NULL LIMIT 100) few)
     WHERE id IN LIST($1))"};
// 5 is AlertKind::reaction.
static_assert(static_cast<int>(AlertKind::reaction) == 5);
constexpr db::Statement count_reactions{"alert.count_reactions", R"(
    UPDATE alerts SET count = (SELECT count(*) FROM reactions r
                                WHERE r.post_id = $2 AND r.created_at >= alerts.first_at AND r.member_id <> $1)
     WHERE member_id = $1 AND kind = 5 AND subject_id = $2 AND read_at IS NULL)"};
constexpr db::Statement delete_taken_back{"alert.delete_taken_back", R"(
    DELETE FROM alerts WHERE member_id = $1 AND kind = 5 AND subject_id = $2 AND read_at IS NULL AND count = 0)"};

#define STOA_ALERT_COLUMNS                                                                                             \
    "a.id, a.kind, a.thread_id, t.title, t.slug, t.forum_id, t.deleted_from_id, a.post_id, a.position, a.actor_id,"    \
    " m.name, m.avatar_id, a.act, a.reason, a.count, a.at, CASE WHEN a.read_at IS NULL THEN 1 ELSE 0 END,"             \
    " t.deleted_at, p.deleted_at, a.conversation_id, c.title, CASE WHEN k.attendance = 1 THEN 1 ELSE 0 END"
#define STOA_ALERT_JOINS                                                                                               \
    " LEFT JOIN threads t ON t.id = a.thread_id"                                                                       \
    " LEFT JOIN posts p ON p.thread_id = a.thread_id AND p.position = a.position"                                      \
    " LEFT JOIN members m ON m.id = a.actor_id"                                                                        \
    " LEFT JOIN conversations c ON c.id = a.conversation_id"                                                           \
    " LEFT JOIN participants k ON k.member_id = a.member_id AND k.conversation_id = a.conversation_id"
constexpr db::Statement select_alerts{"alert.of_member", "SELECT " STOA_ALERT_COLUMNS R"(
      FROM alerts a)" STOA_ALERT_JOINS R"(
     WHERE a.member_id = $1 AND ((CAST(1 AS bigint) << CAST(a.kind AS int)) & $2) <> 0
       AND (a.read_at IS NULL OR CAST($3 AS bigint) = 0)
     ORDER BY a.at DESC, a.id DESC
     LIMIT $4 OFFSET $5)"};
constexpr db::Statement alert_count{"alert.count", R"(
    SELECT count(*) FROM alerts a
     WHERE a.member_id = $1 AND ((CAST(1 AS bigint) << CAST(a.kind AS int)) & $2) <> 0
       AND (a.read_at IS NULL OR CAST($3 AS bigint) = 0))"};
constexpr db::Statement select_for_letter{"alert.for_letter", "SELECT " STOA_ALERT_COLUMNS R"(
      FROM alerts a)" STOA_ALERT_JOINS R"(
     WHERE a.member_id = $1 AND a.at >= $2 AND a.read_at IS NULL AND a.is_mailed = 1
     ORDER BY a.at DESC, a.id DESC
     LIMIT $3)"};
#undef STOA_ALERT_COLUMNS
#undef STOA_ALERT_JOINS

constexpr db::Statement read_all{"alert.read_all",
                                 "UPDATE alerts SET read_at = $2 WHERE member_id = $1 AND read_at IS NULL"};
// Several new threads of a forum are one alert, which is not read with the last of them. 4 is AlertKind::thread.
static_assert(static_cast<int>(AlertKind::thread) == 4);
constexpr db::Statement read_shown{"alert.read_shown", R"(
    UPDATE alerts SET read_at = $5
     WHERE member_id = $1 AND thread_id = $2 AND position BETWEEN $3 AND $4 AND read_at IS NULL
       AND (kind <> 4 OR count = 1))"};
constexpr db::Statement read_forum{"alert.read_forum", R"(
    UPDATE alerts SET read_at = $3 WHERE member_id = $1 AND kind = 4 AND subject_id = $2 AND read_at IS NULL)"};
// 7 is AlertKind::message.
static_assert(static_cast<int>(AlertKind::message) == 7);
constexpr db::Statement read_message{"alert.read_message", R"(
    UPDATE alerts SET read_at = $3 WHERE member_id = $1 AND kind = 7 AND subject_id = $2 AND read_at IS NULL)"};
constexpr db::Statement read_kind{"alert.read_kind", R"(
    UPDATE alerts SET read_at = $3 WHERE member_id = $1 AND kind = $2 AND read_at IS NULL)"};
constexpr db::Statement read_one{"alert.read_one",
                                 "UPDATE alerts SET read_at = $3 WHERE id = $2 AND member_id = $1 AND read_at IS NULL"};
constexpr db::Statement alert_delete_old{"alert.delete_old", R"(
    DELETE FROM alerts WHERE id IN (SELECT o.id FROM alerts o WHERE o.at < $1 ORDER BY o.at LIMIT 1000)
    RETURNING member_id)"};

constexpr db::Statement select_preferences{"member.alert_preferences", R"(
    SELECT alert_kinds, letter_kinds, watch_started, watch_replied, wants_advice FROM members WHERE id = $1)"};
constexpr db::Statement member_set_alert_preferences{"member.set_alert_preferences", R"(
    UPDATE members
       SET alert_kinds = $2, letter_kinds = $3, watch_started = $4, watch_replied = $5, wants_advice = $6
     WHERE id = $1)"};

StoredAlert alert_from(db::Row& row)
{
    StoredAlert stored;
    auto& alert = stored.alert;
    alert.id = row.get<AlertId>();
    alert.kind = row.get<AlertKind>();
    alert.thread = row.get<ThreadId>();
    alert.thread_title = row.get<std::string>();
    alert.thread_slug = row.get<std::string>();
    auto const stands_in = row.get<ForumId>();
    auto const stood_in = row.get<ForumId>();
    alert.post = row.get<PostId>();
    alert.position = row.get<std::int64_t>();
    alert.actor.id = row.get<MemberId>();
    alert.actor.name = row.get<std::string>();
    alert.actor.avatar = row.get<UploadId>();
    alert.act = row.get<LogKind>();
    alert.reason = row.get<std::string>();
    alert.count = row.get<std::int64_t>();
    alert.at = row.get<Instant>();
    alert.is_unread = row.get<bool>();
    stored.is_thread_deleted = row.get<std::optional<Instant>>().has_value();
    stored.is_post_deleted = row.get<std::optional<Instant>>().has_value();
    alert.conversation = row.get<ConversationId>();
    alert.conversation_title = row.get<std::string>();
    stored.takes_part = row.get<bool>();
    alert.forum.id = stored.is_thread_deleted ? stood_in : stands_in;
    return stored;
}

void insert_for(Writer& db, std::vector<MemberId> const& told, bool is_mailed, NewAlert const& alert)
{
    if (told.empty()) return;
    db->execute(alert_add, told, alert.kind, alert.subject, alert.thread, alert.post, alert.position, alert.actor,
                alert.act, alert.reason, alert.event, alert.at, is_mailed, alert.conversation);
}

void recount(Writer& db, std::vector<MemberId> const& members) { db->execute(recount_unread, members); }

}  // namespace

void insert_alerts(Writer& db, std::vector<MemberId> const& told, std::vector<MemberId> const& mailed,
                   NewAlert const& alert)
{
    std::vector<MemberId> shown;
    std::ranges::copy_if(told, std::back_inserter(shown),
                         [&](MemberId member) { return std::ranges::find(mailed, member) == mailed.end(); });
    insert_for(db, shown, false, alert);
    insert_for(db, mailed, true, alert);
    recount(db, told);
}

void recount_reaction_alert(Writer& db, MemberId member, PostId post)
{
    db->execute(count_reactions, member, post);
    db->execute(delete_taken_back, member, post);
    recount(db, {member});
}

std::vector<StoredAlert> alerts_of(Reader& db, MemberId member, AlertQuestion const& question, std::int64_t page)
{
    return db->all(select_alerts, alert_from, member, question.kinds.bits(), question.only_unread, alerts_per_page,
                   (page - 1) * alerts_per_page);
}

std::int64_t count_alerts(Reader& db, MemberId member, AlertQuestion const& question)
{
    return *db->one<std::int64_t>(alert_count, member, question.kinds.bits(), question.only_unread);
}

std::vector<StoredAlert> alerts_for_letter(Reader& db, MemberId member, Instant since, int count)
{
    return db->all(select_for_letter, alert_from, member, since, count);
}

void mark_alerts_read(Writer& db, MemberId member, Instant now)
{
    if (db->execute(read_all, member, now) > 0) recount(db, {member});
}

void mark_alerts_read(Writer& db, ShownPosts const& shown, Instant now)
{
    if (db->execute(read_shown, shown.member, shown.thread, shown.first, shown.last, now) > 0)
        recount(db, {shown.member});
}

void mark_forum_alerts_read(Writer& db, MemberId member, ForumId forum, Instant now)
{
    if (db->execute(read_forum, member, forum, now) > 0) recount(db, {member});
}

void mark_alert_read(Writer& db, MemberId member, AlertId alert, Instant now)
{
    if (db->execute(read_one, member, alert, now) > 0) recount(db, {member});
}

void mark_message_alert_read(Writer& db, MemberId member, ConversationId conversation, Instant now)
{
    if (db->execute(read_message, member, conversation, now) > 0) recount(db, {member});
}

void mark_alerts_read(Writer& db, MemberId member, AlertKind kind, Instant now)
{
    if (db->execute(read_kind, member, kind, now) > 0) recount(db, {member});
}

bool delete_some_old_alerts(Writer& db, Instant before)
{
    auto members = db->all(alert_delete_old, [](db::Row& row) { return row.get<MemberId>(); }, before);
    if (members.empty()) return false;
    std::ranges::sort(members);
    auto doubles = std::ranges::unique(members);
    members.erase(doubles.begin(), doubles.end());
    recount(db, members);
    return true;
}

AlertPreferences alert_preferences(Reader& db, MemberId member)
{
    auto preferences_from = [](db::Row& row) {
        return AlertPreferences{AlertKinds{row.get<std::int64_t>()}, AlertKinds{row.get<std::int64_t>()},
                                row.get<WatchLevel>(), row.get<WatchLevel>(), row.get<bool>()};
    };
    return db->first(select_preferences, preferences_from, member).value_or(AlertPreferences{});
}

void set_alert_preferences(Writer& db, MemberId member, AlertPreferences const& preferences)
{
    db->execute(member_set_alert_preferences, member, preferences.alerts.bits(), preferences.letters.bits(),
                preferences.started, preferences.replied, preferences.wants_advice);
}

}  // namespace stoa::store
