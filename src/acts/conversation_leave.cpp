#include "acts/conversation_leave.hpp"

#include "acts/draft_save.hpp"
#include "acts/visible_conversation.hpp"
#include "store/alert.hpp"
#include "store/event.hpp"
#include "store/participant.hpp"

namespace stoa::acts {

Result<Done> conversation_leave(store::Writer& db, Viewer const& viewer, ConversationId id, Attendance attendance,
                                Instant now)
{
    auto const found = visible_conversation(db, viewer, id);
    if (!found) return found.error();
    auto dropped = draft_delete(db, viewer, place_of_message(id), now);
    if (!dropped) return dropped;
    store::mark_message_alert_read(db, viewer.member, id, now);
    store::leave(db, id, viewer.member, attendance == Attendance::gone ? Attendance::gone : Attendance::away);
    store::announce(db, {.kind = EventKind::participant_left,
                         .member = viewer.member,
                         .at = now,
                         .message = found->conversation.last_message});
    return Done{};
}

}  // namespace stoa::acts
