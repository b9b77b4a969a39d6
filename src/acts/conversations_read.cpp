#include "acts/conversations_read.hpp"

#include <algorithm>

#include "acts/conversation_rules.hpp"
#include "acts/paging.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/conversation.hpp"
#include "store/participant.hpp"

namespace stoa::acts {
namespace {

// With the people of all of them by one question.
std::vector<ConversationRow> rows_of(store::Reader& db, std::vector<store::SeatedConversation> found)
{
    std::vector<ConversationRow> rows;
    std::vector<ConversationId> ids;
    for (auto& [conversation, seat] : found) {
        ids.push_back(conversation.id);
        auto const unread = seat.is_unread ? conversation.message_count - seat.read_position : 0;
        rows.push_back({std::move(conversation), seat, {}, unread});
    }
    for (auto& [id, person] : store::people_of(db, ids)) {
        auto const row = std::ranges::find(rows, id, [](ConversationRow const& each) { return each.conversation.id; });
        row->people.push_back(std::move(person));
    }
    return rows;
}

ConversationsView view_for(Access const& access, Viewer const& viewer)
{
    ConversationsView view;
    view.unread = viewer.unread_conversations;
    view.may_start = !why_not_start_conversations(access, viewer);
    return view;
}

}  // namespace

Result<ConversationsView> conversations_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                             ConversationsShown shown, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const number = page_of(store::count_conversations(db, viewer.member, shown), conversations_per_page, page);
    if (!number) return number.error();
    auto view = view_for(access, viewer);
    view.page = *number;
    view.shown = shown;
    view.rows = rows_of(db, store::conversations_of(db, viewer.member, shown, page));
    return view;
}

Result<ConversationsView> conversations_search(store::Reader& db, Access const& access, Viewer const& viewer,
                                               std::string_view typed)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return conversations_read(db, access, viewer, ConversationsShown::all, 1);
    auto const words = lower_case(clean_line(typed));
    if (count_code_points(words) > search_words_length_max) return Refusal::search_too_long;
    auto found =
        store::find_conversations(db, viewer.member, {words, likeness_key(words)}, conversations_found_max + 1);
    auto view = view_for(access, viewer);
    view.words = clean_line(typed);
    view.has_more_found = found.size() > static_cast<std::size_t>(conversations_found_max);
    if (view.has_more_found) found.pop_back();
    view.rows = rows_of(db, std::move(found));
    return view;
}

}  // namespace stoa::acts
