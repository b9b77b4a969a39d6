#include "store/conversation.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/message.hpp"
#include "store/participant.hpp"
#include "store/upload.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement conversation_insert{"conversation.insert", R"(
    INSERT INTO conversations (title, title_words, starter_id, created_at, message_count, last_message_id,
                               last_author_id, last_message_at)
    VALUES ($1, $2, $3, $4, 0, 0, $3, $4) RETURNING id)"};

#define STOA_CONVERSATION_COLUMNS                                                                                      \
    "c.id, c.title, s.id, s.name, s.avatar_id, c.created_at, c.message_count, c.last_message_id, "                     \
    "l.id, l.name, l.avatar_id, c.last_message_at"
#define STOA_CONVERSATION_PEOPLE                                                                                       \
    " JOIN members s ON s.id = c.starter_id"                                                                           \
    " JOIN members l ON l.id = c.last_author_id"
#define STOA_SEAT_COLUMNS ", k.attendance, k.read_position, k.is_unread, k.is_starred, k.is_muted"

constexpr db::Statement conversation_find{"conversation.find",
                                          "SELECT " STOA_CONVERSATION_COLUMNS
                                          " FROM conversations c" STOA_CONVERSATION_PEOPLE " WHERE c.id = $1"};
// CROSS JOIN keeps SQLite to this order: the member's list from its index, then what belongs to each. The numbers are
// those of ConversationsShown.
static_assert(static_cast<int>(ConversationsShown::starred) == 3);
constexpr db::Statement conversation_of_member{"conversation.of_member",
                                               "SELECT " STOA_CONVERSATION_COLUMNS STOA_SEAT_COLUMNS R"(
      FROM participants k CROSS JOIN conversations c)" STOA_CONVERSATION_PEOPLE R"(
     WHERE k.member_id = $1 AND k.attendance = 1 AND k.is_hidden = 0 AND c.id = k.conversation_id
       AND (k.is_unread = 1 OR CAST($2 AS bigint) <> 1)
       AND (k.is_starter = 1 OR CAST($2 AS bigint) <> 2)
       AND (k.is_starred = 1 OR CAST($2 AS bigint) <> 3)
     ORDER BY k.last_message_at DESC, k.conversation_id DESC
     LIMIT $3 OFFSET $4)"};
constexpr db::Statement conversation_count{"conversation.count", R"(
    SELECT count(*) FROM participants k
     WHERE k.member_id = $1 AND k.attendance = 1 AND k.is_hidden = 0
       AND (k.is_unread = 1 OR CAST($2 AS bigint) <> 1)
       AND (k.is_starter = 1 OR CAST($2 AS bigint) <> 2)
       AND (k.is_starred = 1 OR CAST($2 AS bigint) <> 3))"};
// Bounded by what is one's own: nobody's search walks through what others say.
constexpr db::Statement select_found{"conversation.search", "SELECT " STOA_CONVERSATION_COLUMNS STOA_SEAT_COLUMNS R"(
      FROM participants k CROSS JOIN conversations c)" STOA_CONVERSATION_PEOPLE R"(
     WHERE k.member_id = $1 AND k.attendance = 1 AND k.is_hidden = 0 AND c.id = k.conversation_id
       AND (c.title_words LIKE $2 ESCAPE '!'
            OR EXISTS (SELECT 1 FROM participants o JOIN members p ON p.id = o.member_id
                        WHERE o.conversation_id = c.id AND p.name_key LIKE $3 ESCAPE '!')
            OR EXISTS (SELECT 1 FROM messages w WHERE w.conversation_id = c.id AND w.words LIKE $2 ESCAPE '!'))
     ORDER BY k.last_message_at DESC, k.conversation_id DESC
     LIMIT $4)"};
constexpr db::Statement count_started{"conversation.count_started", R"(
    SELECT count(*) FROM conversations WHERE starter_id = $1 AND created_at > $2)"};

constexpr db::Statement conversation_uploads{"conversation.uploads", R"(
    SELECT u.id FROM messages m CROSS JOIN uploads u WHERE m.conversation_id = $1 AND u.message_id = m.id)"};
constexpr db::Statement delete_participants{"conversation.delete_participants",
                                            "DELETE FROM participants WHERE conversation_id = $1"};
constexpr db::Statement delete_messages{"conversation.delete_messages",
                                        "DELETE FROM messages WHERE conversation_id = $1"};
constexpr db::Statement conversation_delete{"conversation.delete", "DELETE FROM conversations WHERE id = $1"};

MemberName face_from(db::Row& row)
{
    auto const id = row.get<MemberId>();
    auto name = row.get<std::string>();
    return {id, std::move(name), row.get<UploadId>()};
}

Conversation conversation_from(db::Row& row)
{
    return {row.get<ConversationId>(), row.get<std::string>(), face_from(row), row.get<Instant>(),
            row.get<std::int64_t>(),   row.get<MessageId>(),   face_from(row), row.get<Instant>()};
}

SeatedConversation seated_from(db::Row& row)
{
    auto conversation = conversation_from(row);
    return {std::move(conversation),
            {row.get<Attendance>(), row.get<std::int64_t>(), row.get<bool>(), row.get<bool>(), row.get<bool>()}};
}

// "%50!% off%": the words anywhere, with nothing in them meaning more than itself.
std::string anywhere(std::string_view words)
{
    std::string pattern{"%"};
    for (char const letter : words) {
        if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
        pattern += letter;
    }
    return pattern += '%';
}

}  // namespace

ConversationId insert_conversation(Writer& db, NewConversation const& conversation)
{
    auto const id = *db->one<ConversationId>(conversation_insert, conversation.title, conversation.title_words,
                                             conversation.starter, conversation.created_at);
    insert_starter(db, id, conversation.starter, conversation.created_at);
    for (auto const member : conversation.others) insert_participant(db, id, member, conversation.created_at);
    return id;
}

std::optional<Conversation> find_conversation(Reader& db, ConversationId conversation)
{
    return db->first(conversation_find, conversation_from, conversation);
}

void delete_conversation(Writer& db, ConversationId conversation)
{
    for (auto const upload :
         db->all(conversation_uploads, [](db::Row& row) { return row.get<UploadId>(); }, conversation))
        delete_upload(db, upload);
    for (auto const& statement : {&delete_participants, &delete_messages, &conversation_delete})
        db->execute(*statement, conversation);
}

std::int64_t count_conversations_started(Reader& db, MemberId starter, Instant since)
{
    return *db->one<std::int64_t>(count_started, starter, since);
}

std::vector<SeatedConversation> conversations_of(Reader& db, MemberId member, ConversationsShown shown,
                                                 std::int64_t page)
{
    return db->all(conversation_of_member, seated_from, member, shown, conversations_per_page,
                   (page - 1) * conversations_per_page);
}

std::int64_t count_conversations(Reader& db, MemberId member, ConversationsShown shown)
{
    return *db->one<std::int64_t>(conversation_count, member, shown);
}

std::vector<SeatedConversation> find_conversations(Reader& db, MemberId member, WordsSought sought, int count)
{
    // No name has a line break in it.
    auto const name_key = sought.name_key.empty() ? std::string{"\n"} : anywhere(sought.name_key);
    return db->all(select_found, seated_from, member, anywhere(sought.words), name_key, count);
}

}  // namespace stoa::store
