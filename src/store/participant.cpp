#include "store/participant.hpp"

#include <algorithm>
#include <tuple>

#include "db/connection.hpp"
#include "store/conversation.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement insert_first{"participant.insert_starter", R"(
    INSERT INTO participants (member_id, conversation_id, attendance, joined_at, read_position, is_starter, is_hidden,
                              last_message_at)
    VALUES ($1, $2, 1, $3, 0, 1, 0, $3))"};
constexpr db::Statement participant_insert{"participant.insert", R"(
    INSERT INTO participants (member_id, conversation_id, attendance, joined_at, read_position, is_starter, is_hidden,
                              is_unread, last_message_at)
    SELECT m.id, c.id, 1, CAST($3 AS bigint), 0, 0,
           CASE WHEN EXISTS (SELECT 1 FROM member_ignores i
                              WHERE i.member_id = m.id AND i.ignored_id = c.starter_id) THEN 1 ELSE 0 END,
           CASE WHEN c.message_count > 0 THEN 1 ELSE 0 END, c.last_message_at
      FROM conversations c CROSS JOIN members m
     WHERE c.id = $2 AND m.id = $1
        ON CONFLICT DO NOTHING)"};
constexpr db::Statement participant_of_conversations{"participant.of_conversations", R"(
    SELECT k.conversation_id, m.id, m.name, m.avatar_id, k.attendance, k.joined_at, k.read_position, k.is_starter,
           m.hides_presence
      FROM participants k JOIN members m ON m.id = k.member_id
     WHERE k.conversation_id IN LIST($1))"};
constexpr db::Statement select_seat{"participant.find", R"(
    SELECT attendance, read_position, is_unread, is_starred, is_muted FROM participants
     WHERE member_id = $1 AND conversation_id = $2)"};

constexpr db::Statement update_read{"participant.read", R"(
    UPDATE participants
       SET read_position = $3,
           is_unread = CASE WHEN $3 >= (SELECT message_count FROM conversations WHERE id = $2) THEN 0
                            ELSE is_unread END
     WHERE member_id = $1 AND conversation_id = $2 AND read_position < $3)"};
constexpr db::Statement update_unread{"participant.mark_unread", R"(
    UPDATE participants
       SET read_position = (SELECT message_count - 1 FROM conversations WHERE id = $2), is_unread = 1
     WHERE member_id = $1 AND conversation_id = $2 AND is_unread = 0)"};
constexpr db::Statement update_star{"participant.star", R"(
    UPDATE participants SET is_starred = $3 WHERE member_id = $1 AND conversation_id = $2)"};
constexpr db::Statement update_muted{"participant.mute", R"(
    UPDATE participants SET is_muted = $3 WHERE member_id = $1 AND conversation_id = $2)"};
constexpr db::Statement update_attendance{"participant.leave", R"(
    UPDATE participants SET attendance = $3, is_unread = 0 WHERE member_id = $1 AND conversation_id = $2)"};
// 2 is Attendance::away.
static_assert(static_cast<int>(Attendance::away) == 2);
constexpr db::Statement update_others{"participant.note_message", R"(
    UPDATE participants
       SET last_message_at = $3,
           attendance = 1,
           is_unread = CASE WHEN EXISTS (SELECT 1 FROM member_ignores i
                                          WHERE i.member_id = participants.member_id AND i.ignored_id = $2)
                            THEN is_unread ELSE 1 END
     WHERE conversation_id = $1 AND member_id <> $2 AND attendance <> 3)"};
// Authors have read what they wrote, but not what they had skipped before it.
constexpr db::Statement update_author{"participant.note_own", R"(
    UPDATE participants
       SET last_message_at = $4,
           read_position = CASE WHEN read_position >= CAST($3 AS bigint) - 1 THEN CAST($3 AS bigint) ELSE read_position END
     WHERE conversation_id = $1 AND member_id = $2)"};
constexpr db::Statement recount_all{"participant.recount", R"(
    UPDATE members SET unread_conversations = (
        SELECT count(*) FROM (SELECT 1 FROM participants k
                               WHERE k.member_id = members.id AND k.attendance = 1 AND k.is_hidden = 0 AND k.is_unread = 1
                               LIMIT 100) few)
     WHERE id IN (SELECT member_id FROM participants WHERE conversation_id = $1))"};
// A badge says no more than "99+", so counting ends there.
constexpr db::Statement recount_one{"participant.recount_one", R"(
    UPDATE members SET unread_conversations = (
        SELECT count(*) FROM (SELECT 1 FROM participants k
                               WHERE k.member_id = $1 AND k.attendance = 1 AND k.is_hidden = 0 AND k.is_unread = 1
                               LIMIT 100) few)
     WHERE id = $1)"};
constexpr db::Statement select_to_tell{"participant.to_tell", R"(
    SELECT member_id FROM participants
     WHERE conversation_id = $1 AND attendance = 1 AND is_hidden = 0 AND is_muted = 0 AND read_position < $2)"};
constexpr db::Statement update_hidden{"participant.hide", R"(
    UPDATE participants SET is_hidden = $3
     WHERE member_id = $1 AND is_starter = 0
       AND (SELECT starter_id FROM conversations WHERE id = participants.conversation_id) = $2)"};
constexpr db::Statement participant_conversations{
    "participant.conversations", "SELECT conversation_id FROM participants WHERE member_id = $1 AND attendance <> 3"};
constexpr db::Statement select_anybody{"participant.anybody", R"(
    SELECT member_id FROM participants WHERE conversation_id = $1 AND attendance = 1 LIMIT 1)"};

std::pair<ConversationId, Participant> participant_from(db::Row& row)
{
    auto const conversation = row.get<ConversationId>();
    Participant person;
    person.member.id = row.get<MemberId>();
    person.member.name = row.get<std::string>();
    person.member.avatar = row.get<UploadId>();
    person.attendance = row.get<Attendance>();
    person.joined_at = row.get<Instant>();
    person.read_position = row.get<std::int64_t>();
    person.is_starter = row.get<bool>();
    person.hides_reading = row.get<bool>();
    return {conversation, std::move(person)};
}

void recount(Writer& db, MemberId member) { db->execute(recount_one, member); }

}  // namespace

void insert_starter(Writer& db, ConversationId conversation, MemberId member, Instant now)
{
    db->execute(insert_first, member, conversation, now);
}

void insert_participant(Writer& db, ConversationId conversation, MemberId member, Instant now)
{
    if (db->execute(participant_insert, member, conversation, now) > 0) recount(db, member);
}

std::vector<std::pair<ConversationId, Participant>> people_of(Reader& db,
                                                              std::vector<ConversationId> const& conversations)
{
    if (conversations.empty()) return {};
    auto people = db->all(participant_of_conversations, participant_from, conversations);
    std::ranges::sort(people, {}, [](auto const& each) {
        auto const& [conversation, person] = each;
        return std::tuple{conversation, !person.is_starter, person.joined_at, person.member.id};
    });
    return people;
}

std::vector<Participant> people_of(Reader& db, ConversationId conversation)
{
    std::vector<Participant> people;
    for (auto& [in, person] : people_of(db, std::vector{conversation})) people.push_back(std::move(person));
    return people;
}

std::optional<Seat> find_seat(Reader& db, ConversationId conversation, MemberId member)
{
    auto const seat_from = [](db::Row& row) {
        return Seat{row.get<Attendance>(), row.get<std::int64_t>(), row.get<bool>(), row.get<bool>(), row.get<bool>()};
    };
    return db->first(select_seat, seat_from, member, conversation);
}

void mark_messages_read(Writer& db, ReadMessages const& read)
{
    if (db->execute(update_read, read.member, read.conversation, read.position) > 0) recount(db, read.member);
}

void mark_conversation_unread(Writer& db, ConversationId conversation, MemberId member)
{
    if (db->execute(update_unread, member, conversation) > 0) recount(db, member);
}

void set_star(Writer& db, ConversationId conversation, MemberId member, bool is_starred)
{
    db->execute(update_star, member, conversation, is_starred);
}

void set_muted(Writer& db, ConversationId conversation, MemberId member, bool is_muted)
{
    db->execute(update_muted, member, conversation, is_muted);
}

void leave(Writer& db, ConversationId conversation, MemberId member, Attendance attendance)
{
    db->execute(update_attendance, member, conversation, attendance);
    recount(db, member);
    if (!db->one<MemberId>(select_anybody, conversation)) delete_conversation(db, conversation);
}

void note_message(Writer& db, ConversationId conversation, MemberId author, std::int64_t position, Instant now)
{
    db->execute(update_others, conversation, author, now);
    db->execute(update_author, conversation, author, position, now);
    db->execute(recount_all, conversation);
}

std::vector<MemberId> members_to_tell(Reader& db, ConversationId conversation, std::int64_t position)
{
    return db->all(select_to_tell, [](db::Row& row) { return row.get<MemberId>(); }, conversation, position);
}

void hide_conversations(Writer& db, MemberId member, MemberId starter, bool is_hidden)
{
    if (db->execute(update_hidden, member, starter, is_hidden) > 0) recount(db, member);
}

void leave_all_conversations(Writer& db, MemberId member)
{
    auto const id_from = [](db::Row& row) { return row.get<ConversationId>(); };
    for (auto const conversation : db->all(participant_conversations, id_from, member))
        leave(db, conversation, member, Attendance::gone);
}

}  // namespace stoa::store
