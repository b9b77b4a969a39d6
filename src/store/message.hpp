#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/conversation.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct MessageText {
    Markup markup{Markup::markdown};
    std::string text{};
    html::Html body{};
    int renderer_version{};
    std::string words{};  // in small letters, without markup
};
struct PlacedMessage {
    MessageId id{};
    std::int64_t position{};
};
// At the end of the conversation; its people find it in their lists.
PlacedMessage insert_message(Writer& db, ConversationId conversation, MemberId author, MessageText const& text,
                             Instant now);
void update_message(Writer& db, MessageId message, MessageText const& text, std::optional<Instant> edited_at);
std::vector<Message> messages_of(Reader& db, ConversationId conversation, std::int64_t first, std::int64_t last);
std::vector<MessageSource> message_sources_of(Reader& db, ConversationId conversation, std::int64_t first,
                                              std::int64_t last);
// In no order.
std::vector<MessageSource> message_sources_by(Reader& db, MemberId author);
std::optional<MessageSource> find_message(Reader& db, MessageId message);

// What an author wrote goes from all conversations; its places stay.
void erase_messages_of(Writer& db, MemberId author);

// A form that arrives twice is done once.
std::optional<MessageId> find_sent_message(Reader& db, std::string_view form_token, MemberId member);
void insert_sent_message(Writer& db, std::string_view form_token, MemberId member, MessageId message, Instant now);

// Renderings that are older than this version, oldest first.
struct OldMessageRendering {
    MessageId message{};
    int version{};
    Markup markup{};
    std::string text;
};
std::vector<OldMessageRendering> message_renderings_before(Reader& db, int version, int count);
void update_message_rendering(Writer& db, OldMessageRendering const& old, int version, html::Html const& body);

}  // namespace stoa::store
