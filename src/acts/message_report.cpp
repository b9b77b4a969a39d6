#include "acts/message_report.hpp"

#include <algorithm>

#include "acts/visible_conversation.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/message.hpp"
#include "store/report.hpp"

namespace stoa::acts {

Result<MessagePlaced> message_report(store::Writer& db, Viewer const& viewer, MessageId message,
                                     std::string_view reason, Instant now)
{
    auto const found = visible_message(db, viewer, message);
    if (!found) return found.error();
    auto const& source = found->source;
    if (source.author.id == viewer.member) return Refusal::message_is_yours;
    auto const first = std::max<std::int64_t>(1, source.position - messages_before_reported);
    auto const copied = store::messages_of(db, source.conversation, first, source.position);
    if (!store::insert_report(db, {viewer.member, message, reason}, copied, now)) return Refusal::reported_already;
    store::announce(db, {.kind = EventKind::message_reported, .member = viewer.member, .at = now, .message = message});
    return MessagePlaced{source.conversation, message, source.position};
}

}  // namespace stoa::acts
