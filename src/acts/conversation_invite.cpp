#include "acts/conversation_invite.hpp"

#include <algorithm>

#include "acts/recipients.hpp"
#include "acts/visible_conversation.hpp"
#include "store/event.hpp"
#include "store/participant.hpp"

namespace stoa::acts {

Result<Done> conversation_invite(store::Writer& db, Access const& access, Viewer const& viewer, ConversationId id,
                                 std::vector<std::string> const& names, Instant now)
{
    auto const found = visible_conversation(db, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_start_conversations(access, viewer)) return *refusal;
    auto const writer = writer_of(db, viewer);
    auto invited = find_recipients(db, access, writer, names);
    if (!invited) return invited.error();

    auto const people = store::people_of(db, id);
    for (auto const& person : people) {
        if (person.attendance == Attendance::gone && std::ranges::find(*invited, person.member.id) != invited->end())
            return Refusal::recipient_not_reachable;
        std::erase(*invited, person.member.id);
    }
    if (people.size() + invited->size() > conversation_limits(access, writer).participants)
        return Refusal::recipients_too_many;
    for (auto const member : *invited) {
        store::insert_participant(db, id, member, now);
        store::announce(db, {.kind = EventKind::participant_invited,
                             .member = member,
                             .at = now,
                             .message = found->conversation.last_message});
    }
    return Done{};
}

}  // namespace stoa::acts
