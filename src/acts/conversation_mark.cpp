#include "acts/conversation_mark.hpp"

#include "acts/visible_conversation.hpp"
#include "store/participant.hpp"

namespace stoa::acts {

Result<Done> conversation_mark(store::Writer& db, Viewer const& viewer, ConversationId id, SeatMark mark)
{
    auto const found = visible_conversation(db, viewer, id);
    if (!found) return found.error();
    switch (mark) {
    case SeatMark::star: store::set_star(db, id, viewer.member, true); break;
    case SeatMark::unstar: store::set_star(db, id, viewer.member, false); break;
    case SeatMark::mute: store::set_muted(db, id, viewer.member, true); break;
    case SeatMark::unmute: store::set_muted(db, id, viewer.member, false); break;
    case SeatMark::unread: store::mark_conversation_unread(db, id, viewer.member); break;
    }
    return Done{};
}

}  // namespace stoa::acts
