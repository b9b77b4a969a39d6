#include "acts/post_edit.hpp"

#include "acts/post_log.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "markup/render.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/post.hpp"

namespace stoa::acts {
namespace {

bool is_unchanged(PostSource const& before, PostText const& text)
{
    return before.text == text.source() && before.markup == text.markup();
}

// Authors may mend a slip of the pen at once without leaving a mark. Others always leave one.
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
    if (is_unchanged(before, draft.text)) return placed;
    if (draft.revision && *draft.revision != before.revision) return Refusal::edited_meanwhile;

    auto edited_at = is_within_grace(before, viewer, now) ? std::nullopt : std::optional{now};
    store::update_post_text(db, before, viewer.member, draft.text.markup(), draft.text.source(), draft.text.body(),
                            markup::renderer_version, draft.text.excerpt(), edited_at);
    // What the post said is in its history, for those who may see it: the log does not copy it.
    log_post_act(db, viewer, LogKind::post_edited, *found, draft.reason, now);
    store::announce(db, {.kind = EventKind::post_edited,
                         .forum = thread.forum,
                         .thread = thread.id,
                         .post = before.id,
                         .member = viewer.member,
                         .at = now});
    return placed;
}

}  // namespace stoa::acts
