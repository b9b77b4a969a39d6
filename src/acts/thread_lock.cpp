#include "acts/thread_lock.hpp"

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/event.hpp"
#include "store/moderation_log.hpp"
#include "store/thread_moderation.hpp"

namespace stoa::acts {
namespace {

void tell(store::Writer& db, Viewer const& viewer, Thread const& thread, LogKind kind, Instant now)
{
    store::insert_log_entry(
        db, {.actor = viewer.member, .kind = kind, .forum = thread.forum, .thread = thread.id, .subject = thread.title},
        now);
    store::announce(db, {.kind = EventKind::thread_changed,
                         .forum = thread.forum,
                         .thread = thread.id,
                         .member = viewer.member,
                         .at = now});
}

}  // namespace

Result<Thread> thread_lock(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId id, bool is_locked,
                           Instant now)
{
    auto found = visible_thread(db, access, viewer, id);
    if (!found) return found.error();
    auto& thread = found->thread;
    if (auto refusal = why_not_lock_thread(viewer, found->may, thread)) return *refusal;
    if (thread.is_locked == is_locked) return thread;

    thread.is_locked = is_locked;
    store::set_thread_locked(db, id, is_locked);
    tell(db, viewer, thread, is_locked ? LogKind::thread_locked : LogKind::thread_unlocked, now);
    return thread;
}

Result<Thread> thread_pin(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId id, bool is_pinned,
                          Instant now)
{
    auto found = visible_thread(db, access, viewer, id);
    if (!found) return found.error();
    auto& thread = found->thread;
    if (auto refusal = why_not_pin_thread(viewer, found->may, thread)) return *refusal;
    if (thread.is_pinned == is_pinned) return thread;

    thread.is_pinned = is_pinned;
    store::set_thread_pinned(db, id, is_pinned);
    tell(db, viewer, thread, is_pinned ? LogKind::thread_pinned : LogKind::thread_unpinned, now);
    return thread;
}

}  // namespace stoa::acts
