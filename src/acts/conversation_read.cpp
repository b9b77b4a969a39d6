#include "acts/conversation_read.hpp"

#include <algorithm>

#include "acts/conversation_rules.hpp"
#include "acts/draft_read.hpp"
#include "acts/paging.hpp"
#include "acts/visible_conversation.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "store/ignore.hpp"
#include "store/message.hpp"
#include "store/participant.hpp"
#include "store/upload.hpp"

namespace stoa::acts {
namespace {

MessageView view_of(Viewer const& viewer, VisibleConversation const& in, Message message, Instant now)
{
    MessageView view;
    MessageSource source;
    source.position = message.position;
    source.author = message.author;
    source.created_at = message.created_at;
    view.is_new = message.position > in.seat.read_position && message.author.id != viewer.member;
    view.may_edit = !message.is_erased && !why_not_edit_message(viewer, source, in.conversation, now);
    view.may_report = !message.is_erased && message.author.id != viewer.member;
    view.message = std::move(message);
    return view;
}

// One more statement, on pages that need it.
void add_attachments(store::Reader& db, std::vector<MessageView>& views)
{
    std::vector<MessageId> carriers;
    for (auto const& view : views)
        if (view.message.attachment_count > 0) carriers.push_back(view.message.id);
    for (auto& upload : store::attachments_of_messages(db, carriers)) {
        auto const carrier =
            std::ranges::find(views, upload.message, [](MessageView const& view) { return view.message.id; });
        carrier->attachments.push_back(std::move(upload));
    }
}

void fold_ignored_messages(store::Reader& db, Viewer const& viewer, std::vector<MessageView>& views)
{
    if (!viewer.ignores_members) return;
    auto const ignored = store::ignored_members(db, viewer.member);
    for (auto& view : views) view.is_ignored = std::ranges::binary_search(ignored, view.message.author.id);
}

bool is_alone(std::vector<Participant> const& people, MemberId member)
{
    return std::ranges::none_of(people, [&](Participant const& each) {
        return each.member.id != member && each.attendance != Attendance::gone;
    });
}

}  // namespace

Result<ConversationView> conversation_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                           ConversationId id, std::optional<std::int64_t> page, Instant now)
{
    auto found = visible_conversation(db, viewer, id);
    if (!found) return found.error();
    auto const count = found->conversation.message_count;
    auto const number = page_of(count, messages_per_page, page.value_or(page_of_message(count)));
    if (!number) return number.error();

    ConversationView view;
    view.page = *number;
    auto const last = number->number * messages_per_page;
    for (auto& message : store::messages_of(db, id, last - messages_per_page + 1, last))
        view.messages.push_back(view_of(viewer, *found, std::move(message), now));
    add_attachments(db, view.messages);
    fold_ignored_messages(db, viewer, view.messages);
    view.people = store::people_of(db, id);
    if (found->seat.is_unread) {
        view.first_unread = found->seat.read_position + 1;
        view.unread_messages = count - found->seat.read_position;
    }
    view.is_alone = is_alone(view.people, viewer.member);
    view.may_write = !why_not_write_messages(access, viewer) && !view.is_alone;
    view.may_invite = !why_not_start_conversations(access, viewer) && view.people.size() < participants_max;
    if (view.may_write) view.draft = draft_find(db, viewer, place_of_message(id));
    view.seat = found->seat;
    view.conversation = std::move(found->conversation);
    return view;
}

Result<UnreadMessage> first_unread_message(store::Reader& db, Viewer const& viewer, ConversationId id)
{
    auto const found = visible_conversation(db, viewer, id);
    if (!found) return found.error();
    auto const& conversation = found->conversation;
    auto const position = std::min(found->seat.read_position + 1, conversation.message_count);
    auto const messages = store::messages_of(db, id, position, position);
    if (messages.empty()) return UnreadMessage{conversation.message_count, conversation.last_message};
    return UnreadMessage{position, messages.front().id};
}

}  // namespace stoa::acts
