#include "acts/draft_read.hpp"

#include "acts/paging.hpp"
#include "markup/render.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"

namespace stoa::acts {
namespace {

// A place that its writer may not see any more is not named; the text is theirs, whatever became of it.
DraftRow row_of(Access const& access, Viewer const& viewer, store::DraftInPlace found)
{
    DraftRow row;
    row.excerpt = markup::excerpt(markup::parse(found.draft.text, found.draft.markup));
    if (found.draft.place.kind >= DraftKind::new_conversation) {
        bool const is_new = found.draft.place.kind == DraftKind::new_conversation;
        row.is_place_visible =
            is_new ? found.draft.place.id == 0 || !found.with.empty() : found.conversation.value != 0;
        row.conversation = found.conversation;
        row.thread_title = std::move(found.conversation_title);
        row.with = std::move(found.with);
        row.draft = std::move(found.draft);
        return row;
    }
    auto const may = access.permissions(viewer, found.forum);
    row.is_place_visible = may.has(Permission::read_threads) &&
                           (found.draft.place.kind == DraftKind::new_thread || found.thread.value != 0);
    if (row.is_place_visible) {
        row.forum = access.find(found.forum).value_or(ForumName{});
        row.thread_title = std::move(found.thread_title);
        row.position = found.position;
    }
    row.draft = std::move(found.draft);
    return row;
}

}  // namespace

std::optional<SavedDraft> draft_find(store::Reader& db, Viewer const& viewer, DraftPlace place)
{
    if (!viewer.is_member()) return std::nullopt;
    return store::find_draft(db, viewer.member, place);
}

Result<DraftsView> drafts_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto number = page_of(store::count_drafts(db, viewer.member), drafts_per_page, page);
    if (!number) return number.error();
    DraftsView view;
    view.page = *number;
    for (auto& found : store::drafts_of_member(db, viewer.member, page)) {
        view.drafts.push_back(row_of(access, viewer, std::move(found)));
    }
    return view;
}

}  // namespace stoa::acts
