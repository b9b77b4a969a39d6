#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "model/conversation.hpp"
#include "store/store.hpp"

// The people of conversations, and what a conversation is to each of them.
namespace stoa::store {

void insert_starter(Writer& db, ConversationId conversation, MemberId member, Instant now);
// Nothing is done for those who are in it, or have left it.
void insert_participant(Writer& db, ConversationId conversation, MemberId member, Instant now);
// Of these conversations; the one who began it first, then in the order in which they came.
std::vector<std::pair<ConversationId, Participant>> people_of(Reader& db,
                                                              std::vector<ConversationId> const& conversations);
std::vector<Participant> people_of(Reader& db, ConversationId conversation);
std::optional<Seat> find_seat(Reader& db, ConversationId conversation, MemberId member);

// What was read up to there; never back.
struct ReadMessages {
    ConversationId conversation{};
    MemberId member{};
    std::int64_t position{};
};
void mark_messages_read(Writer& db, ReadMessages const& read);
// The last message is new again.
void mark_conversation_unread(Writer& db, ConversationId conversation, MemberId member);
void set_star(Writer& db, ConversationId conversation, MemberId member, bool is_starred);
void set_muted(Writer& db, ConversationId conversation, MemberId member, bool is_muted);
void leave(Writer& db, ConversationId conversation, MemberId member, Attendance attendance);

// After a message: who was away is back, and it is new to all but its author and those who ignore its author.
void note_message(Writer& db, ConversationId conversation, MemberId author, std::int64_t position, Instant now);
// Of those who take part, have not muted it, and have not read this far.
std::vector<MemberId> members_to_tell(Reader& db, ConversationId conversation, std::int64_t position);
// Conversations that one began are hidden from who ignores them, and no more from who does so no more.
void hide_conversations(Writer& db, MemberId member, MemberId starter, bool is_hidden);
// Whoever is gone for good has no place to come back to: where nobody is left, the conversation goes.
void leave_all_conversations(Writer& db, MemberId member);

}  // namespace stoa::store
