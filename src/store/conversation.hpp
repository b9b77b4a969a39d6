#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/conversation.hpp"
#include "store/store.hpp"

// Conversations and lists of them. Who may ask for what is decided in acts: through visible_conversation() alone.
namespace stoa::store {

struct NewConversation {
    std::string title{};
    std::string title_words{};  // lower_case(title)
    MemberId starter{};
    std::vector<MemberId> others{};
    Instant created_at{};
};
// Without a message yet. For those who ignore its starter it is hidden: in no list, and counted nowhere.
ConversationId insert_conversation(Writer& db, NewConversation const& conversation);
std::optional<Conversation> find_conversation(Reader& db, ConversationId conversation);
// With its messages and their uploads. What was reported stays in the report.
void delete_conversation(Writer& db, ConversationId conversation);
std::int64_t count_conversations_started(Reader& db, MemberId starter, Instant since);

struct SeatedConversation {
    Conversation conversation;
    Seat seat;
};
// Latest message first; those that the member has left, and hidden ones, are left out.
std::vector<SeatedConversation> conversations_of(Reader& db, MemberId member, ConversationsShown shown,
                                                 std::int64_t page);
std::int64_t count_conversations(Reader& db, MemberId member, ConversationsShown shown);

// Those of the member's own in whose title, messages or names of people the words stand, latest message first.
struct WordsSought {
    std::string_view words;     // in small letters
    std::string_view name_key;  // likeness_key() of the words; empty: no name is meant
};
std::vector<SeatedConversation> find_conversations(Reader& db, MemberId member, WordsSought sought, int count);

}  // namespace stoa::store
