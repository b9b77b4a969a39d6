#pragma once
#include "base/result.hpp"
#include "model/conversation.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

// The doors to conversations and messages: they open for those who take part, and for nobody else, whatever their
// rights. To everybody else they answer as to what does not exist. Nothing else in acts finds them for a viewer.
namespace stoa::acts {

struct VisibleConversation {
    Conversation conversation;
    Seat seat;
};
Result<VisibleConversation> visible_conversation(store::Reader& db, Viewer const& viewer, ConversationId id);

struct VisibleMessage {
    MessageSource source;
    Conversation conversation;
    Seat seat;
};
Result<VisibleMessage> visible_message(store::Reader& db, Viewer const& viewer, MessageId id);

}  // namespace stoa::acts
