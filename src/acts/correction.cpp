#include "acts/correction.hpp"

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "store/correction.hpp"
#include "store/event.hpp"

namespace stoa::acts {
namespace {

void announce(store::Writer& db, EventKind kind, VisiblePost const& post, Viewer const& viewer, Instant now)
{
    store::announce(db, {.kind = kind,
                         .forum = post.thread.forum,
                         .thread = post.thread.id,
                         .post = post.source.id,
                         .member = viewer.member,
                         .at = now});
}

}  // namespace

Result<PostPlaced> correction_add(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                  CorrectionText const& text, Instant now)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto const& [source, thread, may] = *found;
    if (auto refusal = why_not_correct(viewer, may, thread, state_of(source))) return *refusal;
    if (store::count_corrections(db, post) >= corrections_per_post_max) return Refusal::corrections_full;

    store::insert_correction(db, source, viewer.member, text.text(), now);
    announce(db, EventKind::correction_added, *found, viewer, now);
    return placed_in(thread, post, source.position);
}

Result<PostPlaced> correction_remove(store::Writer& db, Access const& access, Viewer const& viewer,
                                     CorrectionId correction, Instant now)
{
    auto note = store::find_correction(db, correction);
    if (!note) return Refusal::no_such_correction;
    auto found = visible_post(db, access, viewer, note->post);
    if (!found) return Refusal::no_such_correction;
    if (auto refusal = why_not_remove_correction(viewer, found->may)) return *refusal;

    if (!note->removed_at) {
        store::remove_correction(db, correction, viewer.member, now);
        announce(db, EventKind::correction_removed, *found, viewer, now);
    }
    return placed_in(found->thread, found->source.id, found->source.position);
}

}  // namespace stoa::acts
