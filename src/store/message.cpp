#include "store/message.hpp"

#include "db/connection.hpp"
#include "store/participant.hpp"
#include "store/upload.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement message_insert{"message.insert", R"(
    INSERT INTO messages (conversation_id, position, author_id, created_at, markup, text, html, renderer_version, words)
    SELECT c.id, c.message_count + 1, CAST($2 AS bigint), CAST($3 AS bigint), CAST($4 AS bigint), CAST($5 AS text),
           CAST($6 AS text), CAST($7 AS bigint), CAST($8 AS text)
      FROM conversations c
     WHERE c.id = $1
    RETURNING id, position)"};
constexpr db::Statement update_conversation{"conversation.note_message", R"(
    UPDATE conversations
       SET message_count = $3, last_message_id = $2, last_author_id = $4, last_message_at = $5
     WHERE id = $1)"};
constexpr db::Statement update_text{"message.update", R"(
    UPDATE messages SET markup = $2, text = $3, html = $4, renderer_version = $5, words = $6,
                        edited_at = coalesce($7, edited_at)
     WHERE id = $1)"};
constexpr db::Statement message_of_conversation{"message.of_conversation", R"(
    SELECT x.id, x.conversation_id, x.position, m.id, m.name, m.avatar_id, x.created_at, x.edited_at, x.html,
           x.attachment_count, CASE x.text WHEN '' THEN 1 ELSE 0 END
      FROM messages x JOIN members m ON m.id = x.author_id
     WHERE x.conversation_id = $1 AND x.position BETWEEN $2 AND $3
     ORDER BY x.position)"};

#define STOA_MESSAGE_SOURCE                                                                                            \
    "SELECT x.id, x.conversation_id, x.position, m.id, m.name, x.created_at, x.markup, x.text"                         \
    "  FROM messages x JOIN members m ON m.id = x.author_id "
constexpr db::Statement select_sources{"message.sources", STOA_MESSAGE_SOURCE R"(
     WHERE x.conversation_id = $1 AND x.position BETWEEN $2 AND $3
     ORDER BY x.position)"};
constexpr db::Statement select_by{"message.by_author", STOA_MESSAGE_SOURCE "WHERE x.author_id = $1"};
constexpr db::Statement message_find{"message.find", STOA_MESSAGE_SOURCE "WHERE x.id = $1"};

constexpr db::Statement select_uploads_by{"message.uploads_by", R"(
    SELECT u.id FROM messages x CROSS JOIN uploads u WHERE x.author_id = $1 AND u.message_id = x.id)"};
constexpr db::Statement erase{"message.erase", R"(
    UPDATE messages SET text = '', html = '', words = '', attachment_count = 0 WHERE author_id = $1)"};

constexpr db::Statement select_sent{"submission.find_message", R"(
    SELECT message_id FROM submissions WHERE member_id = $2 AND token = $1 AND message_id <> 0)"};
constexpr db::Statement insert_sent{"submission.insert_message", R"(
    INSERT INTO submissions (token, member_id, post_id, message_id, created_at) VALUES ($1, $2, 0, $3, $4))"};

constexpr db::Statement message_rendering_before{"message_rendering.before", R"(
    SELECT id, renderer_version, markup, text FROM messages
     WHERE renderer_version < $1
     ORDER BY renderer_version, id
     LIMIT $2)"};
constexpr db::Statement update_rendering{"message_rendering.update", R"(
    UPDATE messages SET html = $4, renderer_version = $5 WHERE id = $1 AND renderer_version = $2 AND text = $3)"};

Message message_from(db::Row& row)
{
    Message message;
    message.id = row.get<MessageId>();
    message.conversation = row.get<ConversationId>();
    message.position = row.get<std::int64_t>();
    message.author.id = row.get<MemberId>();
    message.author.name = row.get<std::string>();
    message.author.avatar = row.get<UploadId>();
    message.created_at = row.get<Instant>();
    message.edited_at = row.get<std::optional<Instant>>();
    message.body = html::Html::stored(row.get<std::string>());
    message.attachment_count = row.get<std::int64_t>();
    message.is_erased = row.get<bool>();
    return message;
}

MessageSource message_source_from(db::Row& row)
{
    MessageSource source;
    source.id = row.get<MessageId>();
    source.conversation = row.get<ConversationId>();
    source.position = row.get<std::int64_t>();
    source.author.id = row.get<MemberId>();
    source.author.name = row.get<std::string>();
    source.created_at = row.get<Instant>();
    source.markup = row.get<Markup>();
    source.text = row.get<std::string>();
    return source;
}

}  // namespace

PlacedMessage insert_message(Writer& db, ConversationId conversation, MemberId author, MessageText const& text,
                             Instant now)
{
    auto const placed_from = [](db::Row& row) { return PlacedMessage{row.get<MessageId>(), row.get<std::int64_t>()}; };
    auto const placed = *db->first(message_insert, placed_from, conversation, author, now, text.markup, text.text,
                                   text.body.view(), text.renderer_version, text.words);
    db->execute(update_conversation, conversation, placed.id, placed.position, author, now);
    note_message(db, conversation, author, placed.position, now);
    return placed;
}

void update_message(Writer& db, MessageId message, MessageText const& text, std::optional<Instant> edited_at)
{
    db->execute(update_text, message, text.markup, text.text, text.body.view(), text.renderer_version, text.words,
                edited_at);
}

std::vector<Message> messages_of(Reader& db, ConversationId conversation, std::int64_t first, std::int64_t last)
{
    return db->all(message_of_conversation, message_from, conversation, first, last);
}

std::vector<MessageSource> message_sources_of(Reader& db, ConversationId conversation, std::int64_t first,
                                              std::int64_t last)
{
    return db->all(select_sources, message_source_from, conversation, first, last);
}

std::vector<MessageSource> message_sources_by(Reader& db, MemberId author)
{
    return db->all(select_by, message_source_from, author);
}

std::optional<MessageSource> find_message(Reader& db, MessageId message)
{
    return db->first(message_find, message_source_from, message);
}

void erase_messages_of(Writer& db, MemberId author)
{
    for (auto const upload : db->all(select_uploads_by, [](db::Row& row) { return row.get<UploadId>(); }, author))
        delete_upload(db, upload);
    db->execute(erase, author);
}

std::optional<MessageId> find_sent_message(Reader& db, std::string_view form_token, MemberId member)
{
    return db->one<MessageId>(select_sent, form_token, member);
}

void insert_sent_message(Writer& db, std::string_view form_token, MemberId member, MessageId message, Instant now)
{
    db->execute(insert_sent, form_token, member, message, now);
}

std::vector<OldMessageRendering> message_renderings_before(Reader& db, int version, int count)
{
    auto const old_from = [](db::Row& row) {
        return OldMessageRendering{row.get<MessageId>(), row.get<int>(), row.get<Markup>(), row.get<std::string>()};
    };
    return db->all(message_rendering_before, old_from, version, count);
}

void update_message_rendering(Writer& db, OldMessageRendering const& old, int version, html::Html const& body)
{
    db->execute(update_rendering, old.message, old.version, old.text, body.view(), version);
}

}  // namespace stoa::store
