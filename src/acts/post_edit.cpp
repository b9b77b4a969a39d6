#include "acts/post_edit.hpp"

#include <string>

#include "acts/post_addressees.hpp"
#include "acts/post_links.hpp"
#include "acts/post_log.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "markup/render.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/post.hpp"
#include "store/post_quote.hpp"

namespace stoa::acts {
namespace {

bool is_unchanged(PostSource const& before, PostText const& text)
{
    return before.text == text.source() && before.markup == text.markup();
}

// Keeps the text so far and announces the new one.
void replace_text(store::Writer& db, Access const& access, VisiblePost const& found, Viewer const& viewer,
                  PostText const& typed, std::optional<Instant> edited_at, std::string_view reason, Instant now)
{
    auto const text = found.source.has_foreign_numbers
                          ? typed.with_foreign_numbers(store::quoted_numbers(db, found.source.id))
                          : typed;
    store::update_post_text(db, found.source, viewer.member, text.markup(), text.source(), text.body(),
                            markup::renderer_version, text.excerpt(), edited_at, reason);
    forget_links(db, found.source.id, now);
    note_links(db, access, viewer, found.thread.forum, found.source.id, text, now);
    // What the post said is in its history, for those who may see it: the log does not copy it.
    log_post_act(db, viewer, LogKind::post_edited, found, std::string{reason}, now);
    store::announce(db, {.kind = EventKind::post_edited,
                         .forum = found.thread.forum,
                         .thread = found.thread.id,
                         .post = found.source.id,
                         .member = viewer.member,
                         .at = now});
    note_addressees(db, access, viewer, found.thread.forum, found.thread.id, found.source.id, text, now);
}

// Authors may mend a slip of the pen at once without leaving a mark. Others always leave one, and so does who says why.
bool is_within_grace(PostSource const& before, Viewer const& viewer, Instant now)
{
    return before.author.id == viewer.member && before.created_at && now < *before.created_at + edit_grace_ms;
}

}  // namespace

// Gives a post another text; the one so far is kept as a revision, except within the grace minute.
Result<PostPlaced> post_edit(store::Writer& db, Access const& access, Viewer const& viewer, EditDraft const& draft,
                             Instant now)
{
    auto found = visible_post(db, access, viewer, draft.post);
    if (!found) return found.error();
    auto const& [before, thread, may] = *found;
    if (auto refusal = why_not_edit(viewer, may, thread, state_of(before))) return *refusal;
    auto placed = placed_in(thread, before.id, before.position);
    if (draft.is_from_form) store::delete_draft(db, viewer.member, place_of_edit(draft.post));
    bool const is_same_text = is_unchanged(before, draft.text);
    if (!is_same_text && draft.revision && *draft.revision != before.revision) return Refusal::edited_meanwhile;
    if (auto refusal = carry_uploads(db, viewer, may, before.id, draft.text.source(), draft.uploads, now)) {
        return *refusal;
    }
    if (is_same_text) return placed;

    bool const leaves_no_mark = draft.reason.empty() && is_within_grace(before, viewer, now);
    auto edited_at = leaves_no_mark ? std::nullopt : std::optional{now};
    replace_text(db, access, *found, viewer, draft.text, edited_at, draft.reason, now);
    return placed;
}

Result<PostPlaced> post_revert(store::Writer& db, Access const& access, Viewer const& viewer, RevertDraft const& draft,
                               Instant now)
{
    auto found = visible_post(db, access, viewer, draft.post);
    if (!found) return found.error();
    auto const& [before, thread, may] = *found;
    if (auto refusal = why_not_revert(viewer, may, thread, state_of(before))) return *refusal;
    auto placed = placed_in(thread, before.id, before.position);
    if (is_unchanged(before, draft.text)) return placed;
    if (draft.revision && *draft.revision != before.revision) return Refusal::edited_meanwhile;
    replace_text(db, access, *found, viewer, draft.text, now, "Restored version " + std::to_string(draft.version), now);
    return placed;
}

}  // namespace stoa::acts
