#include "acts/thread_delete.hpp"

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/event.hpp"
#include "store/moderation_log.hpp"
#include "store/record.hpp"
#include "store/thread_moderation.hpp"

namespace stoa::acts {
namespace {

void tell(store::Writer& db, Viewer const& viewer, Thread const& thread, LogKind kind, EventKind event,
          std::string const& reason, Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .forum = thread.forum,
                             .thread = thread.id,
                             .subject = thread.title,
                             .reason = reason},
                            now);
    store::announce(db,
                    {.kind = event, .forum = thread.forum, .thread = thread.id, .member = viewer.member, .at = now});
}

}  // namespace

Result<Thread> thread_delete(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId id,
                             std::string const& reason, Instant now)
{
    auto found = visible_thread(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_delete_thread(viewer, found->may, found->thread)) return *refusal;

    store::delete_thread(db, found->thread, viewer.member, now);
    if (store::has_record(db, id)) store::settle_record(db, id);
    tell(db, viewer, found->thread, LogKind::thread_deleted, EventKind::thread_deleted, reason, now);
    return std::move(found->thread);
}

Result<Thread> thread_restore(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId id, Instant now)
{
    auto found = visible_thread(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_restore_thread(viewer, found->may, found->thread)) return *refusal;

    store::restore_thread(db, found->thread);
    if (store::has_record(db, id)) store::settle_record(db, id);
    tell(db, viewer, found->thread, LogKind::thread_restored, EventKind::thread_restored, {}, now);
    return std::move(found->thread);
}

}  // namespace stoa::acts
