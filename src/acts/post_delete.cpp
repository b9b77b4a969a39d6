#include "acts/post_delete.hpp"

#include "acts/post_log.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/account_deletion.hpp"
#include "store/event.hpp"
#include "store/post.hpp"
#include "store/record.hpp"

namespace stoa::acts {
namespace {

Event event_of(EventKind kind, VisiblePost const& post, Viewer const& viewer, Instant now)
{
    return {.kind = kind,
            .forum = post.thread.forum,
            .thread = post.thread.id,
            .post = post.source.id,
            .member = viewer.member,
            .at = now};
}

// What is found in a deleted post is not on the record.
void settle_record_of(store::Writer& db, Thread const& thread)
{
    if (store::has_record(db, thread.id)) store::settle_record(db, thread.id);
}

}  // namespace

Result<PostPlaced> post_delete(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now,
                               std::string const& reason)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_delete(viewer, found->may, found->thread, state_of(found->source))) return *refusal;

    store::delete_post(db, post, viewer.member, now);
    log_post_act(db, viewer, LogKind::post_deleted, *found, reason, now);
    settle_record_of(db, found->thread);
    store::announce(db, event_of(EventKind::post_deleted, *found, viewer, now));
    return placed_in(found->thread, post, found->source.position);
}

Result<PostPlaced> post_restore(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_restore(viewer, found->may, state_of(found->source))) return *refusal;
    if (store::is_erased(db, post)) return Refusal::post_erased;

    store::restore_post(db, post);
    log_post_act(db, viewer, LogKind::post_restored, *found, {}, now);
    settle_record_of(db, found->thread);
    store::announce(db, event_of(EventKind::post_restored, *found, viewer, now));
    return placed_in(found->thread, post, found->source.position);
}

}  // namespace stoa::acts
