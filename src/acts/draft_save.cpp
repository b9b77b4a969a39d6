#include "acts/draft_save.hpp"

#include "acts/carried_uploads.hpp"
#include "acts/visible.hpp"
#include "acts/visible_conversation.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"
#include "store/member.hpp"
#include "store/message.hpp"
#include "store/post.hpp"
#include "store/upload.hpp"

namespace stoa::acts {
namespace {

// Whether a post may still be made there is asked when it is posted: a thread that was locked meanwhile is no reason to
// lose a text. But nobody learns from a draft what exists.
std::optional<Refusal> why_no_such_place(store::Reader& db, Access const& access, Viewer const& viewer,
                                         DraftPlace place)
{
    auto refusal_of = [](auto const& found) { return found ? std::nullopt : std::optional{found.error()}; };
    switch (place.kind) {
    case DraftKind::new_thread:
        if (access.may(viewer, Permission::see_forum, ForumId{place.id})) return std::nullopt;
        return Refusal::no_such_forum;
    case DraftKind::reply: return refusal_of(visible_thread(db, access, viewer, ThreadId{place.id}));
    case DraftKind::edit: return refusal_of(visible_post(db, access, viewer, PostId{place.id}));
    case DraftKind::new_conversation:
        if (place.id == 0 || store::find_viewer(db, MemberId{place.id})) return std::nullopt;
        return Refusal::no_such_member;
    case DraftKind::message: return refusal_of(visible_conversation(db, viewer, ConversationId{place.id}));
    case DraftKind::message_edit: return refusal_of(visible_message(db, viewer, MessageId{place.id}));
    }
    return Refusal::no_such_page;
}

bool is_nothing_new(store::Reader& db, SavedDraft const& draft)
{
    if (draft.place.kind == DraftKind::message_edit) {
        auto const message = store::find_message(db, MessageId{draft.place.id});
        return message && message->text == clean_text(draft.text);
    }
    // To whom it is was not typed where the form was opened with somebody in mind.
    bool const has_typed_recipients = draft.place.id == 0 && !is_blank(draft.recipients);
    if (draft.place.kind != DraftKind::edit)
        return is_blank(draft.text) && is_blank(draft.title) && !has_typed_recipients && draft.poll.empty() &&
               (!draft.uploads || draft.uploads->empty());
    auto post = store::find_post_source(db, PostId{draft.place.id});
    return post && post->text == clean_text(draft.text);
}

// A save can be overtaken by the post of its text, sent from another page of the same text. Nothing is lost when it is
// not kept: the text stands as its writer's latest post.
bool is_overtaken(store::Reader& db, Viewer const& viewer, SavedDraft const& draft)
{
    return draft.place.kind == DraftKind::reply && !is_blank(draft.text) &&
           clean_text(draft.text) == store::latest_text_of(db, viewer.member);
}

// What its text shows and its form lists. Whatever it holds stays for as long as the draft would.
std::vector<UploadId> uploads_of(SavedDraft const& draft)
{
    auto uploads = uploads_in(draft.text);
    if (draft.uploads) uploads.insert(uploads.end(), draft.uploads->begin(), draft.uploads->end());
    return uploads;
}

// What was held by a draft that goes is loose from now on.
void drop_draft(store::Writer& db, Viewer const& viewer, DraftPlace place, Instant now)
{
    auto const draft = store::find_draft(db, viewer.member, place);
    if (!draft) return;
    store::hold_uploads(db, viewer.member, uploads_of(*draft), now);
    store::delete_draft(db, viewer.member, place);
}

std::string shortened(std::string_view typed, std::size_t code_points)
{
    return std::string{first_code_points(typed, code_points)};
}

}  // namespace

Result<DraftFate> draft_save(store::Writer& db, Access const& access, Viewer const& viewer, SavedDraft const& draft,
                             std::string_view form_token, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (draft.text.size() > draft_bytes_max) return Refusal::text_too_long;
    if (draft.poll.size() > draft_poll_bytes_max) return Refusal::poll_text_too_long;
    if (auto refusal = why_no_such_place(db, access, viewer, draft.place)) return *refusal;
    if (!form_token.empty() && store::find_submission(db, form_token, viewer.member)) return DraftFate::posted;
    if (is_overtaken(db, viewer, draft)) return DraftFate::posted;
    if (is_nothing_new(db, draft)) {
        drop_draft(db, viewer, draft.place, now);
        return DraftFate::emptied;
    }
    auto kept = draft;
    kept.title = shortened(draft.title, 2 * title_length_max);
    kept.prefix = shortened(draft.prefix, 2 * prefix_length_max);
    kept.tags = shortened(draft.tags, 2 * tag_count_max * tag_length_max);
    kept.recipients = shortened(draft.recipients, 2 * participants_max * name_length_max);
    kept.updated_at = now;
    store::save_draft(db, viewer.member, kept);
    store::hold_uploads(db, viewer.member, uploads_of(kept), now + drafts_kept_ms);
    store::delete_drafts_beyond(db, viewer.member, drafts_max);
    return DraftFate::saved;
}

Result<Done> draft_delete(store::Writer& db, Viewer const& viewer, DraftPlace place, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    drop_draft(db, viewer, place, now);
    return Done{};
}

}  // namespace stoa::acts
