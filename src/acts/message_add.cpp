#include "acts/message_add.hpp"

#include <algorithm>

#include "acts/conversation_rules.hpp"
#include "acts/message_text.hpp"
#include "acts/visible_conversation.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/participant.hpp"

namespace stoa::acts {
namespace {

// Whoever is away is back with this message.
bool is_anybody_left(store::Reader& db, ConversationId conversation, MemberId writer)
{
    auto const people = store::people_of(db, conversation);
    return std::ranges::any_of(people, [&](Participant const& each) {
        return each.member.id != writer && each.attendance != Attendance::gone;
    });
}

}  // namespace

std::optional<MessagePlaced> message_sent_before(store::Reader& db, Viewer const& viewer, std::string_view form_token)
{
    if (form_token.empty() || !viewer.is_member()) return std::nullopt;
    auto const message = store::find_sent_message(db, form_token, viewer.member);
    if (!message) return std::nullopt;
    auto const found = visible_message(db, viewer, *message);
    if (!found) return std::nullopt;
    return MessagePlaced{found->conversation.id, *message, found->source.position};
}

Result<MessagePlaced> write_message(store::Writer& db, Access const& access, Viewer const& viewer,
                                    MessageDraft const& draft, EventKind announced, Instant now)
{
    auto const [id, position] =
        store::insert_message(db, draft.conversation, viewer.member, stored_text(draft.text), now);
    auto const rights = attaching_rights(access, viewer);
    if (auto refusal = carry_uploads(db, viewer, rights, id, draft.text.source(), draft.uploads, now)) return *refusal;
    if (!draft.form_token.empty()) store::insert_sent_message(db, draft.form_token, viewer.member, id, now);
    store::announce(db, {.kind = announced, .member = viewer.member, .at = now, .message = id});
    return MessagePlaced{draft.conversation, id, position};
}

// Adds a message to the end of a conversation.
Result<MessagePlaced> message_add(store::Writer& db, Access const& access, Viewer const& viewer,
                                  MessageDraft const& draft, Instant now)
{
    auto const found = visible_conversation(db, viewer, draft.conversation);
    if (!found) return found.error();
    if (auto placed = message_sent_before(db, viewer, draft.form_token)) return *placed;
    if (auto refusal = why_not_write_messages(access, viewer)) return *refusal;
    if (!is_anybody_left(db, draft.conversation, viewer.member)) return Refusal::nobody_left_to_read;
    auto placed = write_message(db, access, viewer, draft, EventKind::message_added, now);
    // Only a form leaves drafts: a program that answers in its member's name must not take away what they type.
    if (placed && !draft.form_token.empty())
        store::delete_draft(db, viewer.member, place_of_message(draft.conversation));
    return placed;
}

}  // namespace stoa::acts
