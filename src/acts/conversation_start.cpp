#include "acts/conversation_start.hpp"

#include "acts/message_add.hpp"
#include "acts/recipients.hpp"
#include "base/typed_text.hpp"
#include "store/conversation.hpp"
#include "store/draft.hpp"

namespace stoa::acts {

// Begins a conversation with its first message.
Result<MessagePlaced> conversation_start(store::Writer& db, Access const& access, Viewer const& viewer,
                                         ConversationDraft const& draft, Instant now)
{
    if (auto refusal = why_not_start_conversations(access, viewer)) return *refusal;
    if (auto placed = message_sent_before(db, viewer, draft.form_token)) return *placed;
    auto const writer = writer_of(db, viewer);
    auto recipients = find_recipients(db, access, writer, draft.recipients);
    if (!recipients) return recipients.error();
    auto const limits = conversation_limits(access, writer);
    if (recipients->size() + 1 > limits.participants) return Refusal::recipients_too_many;
    if (store::count_conversations_started(db, viewer.member, now - day_ms) >= limits.per_day)
        return Refusal::conversations_too_many;

    auto const id = store::insert_conversation(db, {.title = draft.title.text(),
                                                    .title_words = lower_case(draft.title.text()),
                                                    .starter = viewer.member,
                                                    .others = *std::move(recipients),
                                                    .created_at = now});
    MessageDraft const first{id, draft.text, draft.form_token, draft.uploads};
    auto placed = write_message(db, access, viewer, first, EventKind::conversation_started, now);
    if (placed && !draft.form_token.empty())
        store::delete_draft(db, viewer.member, place_of_new_conversation(draft.with));
    return placed;
}

}  // namespace stoa::acts
