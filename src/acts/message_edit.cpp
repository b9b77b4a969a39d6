#include "acts/message_edit.hpp"

#include "acts/conversation_rules.hpp"
#include "acts/message_text.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/report.hpp"

namespace stoa::acts {

Result<VisibleMessage> message_to_edit(store::Reader& db, Viewer const& viewer, MessageId message, Instant now)
{
    auto found = visible_message(db, viewer, message);
    if (!found) return found;
    if (auto refusal = why_not_edit_message(viewer, found->source, found->conversation, now)) return *refusal;
    // What moderators are to look at stays what it was.
    if (store::is_reported(db, message)) return Refusal::message_stays;
    return found;
}

Result<MessagePlaced> message_edit(store::Writer& db, Access const& access, Viewer const& viewer,
                                   MessageEdit const& edit, Instant now)
{
    auto const found = message_to_edit(db, viewer, edit.message, now);
    if (!found) return found.error();
    auto const& before = found->source;
    store::delete_draft(db, viewer.member, place_of_message_edit(edit.message));
    auto const rights = attaching_rights(access, viewer);
    if (auto refusal = carry_uploads(db, viewer, rights, edit.message, edit.text.source(), edit.uploads, now))
        return *refusal;
    if (before.text != edit.text.source()) {
        bool const leaves_no_mark = now < before.created_at + edit_grace_ms;
        store::update_message(db, edit.message, stored_text(edit.text),
                              leaves_no_mark ? std::nullopt : std::optional{now});
        store::announce(
            db, {.kind = EventKind::message_edited, .member = viewer.member, .at = now, .message = edit.message});
    }
    return MessagePlaced{before.conversation, before.id, before.position};
}

}  // namespace stoa::acts
