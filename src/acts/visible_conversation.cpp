#include "acts/visible_conversation.hpp"

#include "store/conversation.hpp"
#include "store/message.hpp"
#include "store/participant.hpp"

namespace stoa::acts {

Result<VisibleConversation> visible_conversation(store::Reader& db, Viewer const& viewer, ConversationId id)
{
    if (!viewer.is_member()) return Refusal::no_such_conversation;
    auto const seat = store::find_seat(db, id, viewer.member);
    if (!seat || seat->attendance != Attendance::here) return Refusal::no_such_conversation;
    auto conversation = store::find_conversation(db, id);
    if (!conversation) return Refusal::no_such_conversation;
    return VisibleConversation{*std::move(conversation), *seat};
}

Result<VisibleMessage> visible_message(store::Reader& db, Viewer const& viewer, MessageId id)
{
    auto source = store::find_message(db, id);
    if (!source) return Refusal::no_such_message;
    auto found = visible_conversation(db, viewer, source->conversation);
    if (!found) return Refusal::no_such_message;
    return VisibleMessage{*std::move(source), std::move(found->conversation), found->seat};
}

}  // namespace stoa::acts
