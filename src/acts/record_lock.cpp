#include "acts/record_lock.hpp"

#include "acts/claim_parts.hpp"
#include "acts/claim_rules.hpp"
#include "acts/visible_claim.hpp"
#include "store/claim.hpp"
#include "store/event.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

void log_record_lock(store::Writer& db, Viewer const& viewer, Thread const& thread, PostId post, std::string subject,
                     bool is_locked, Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = is_locked ? LogKind::record_locked : LogKind::record_unlocked,
                             .forum = thread.forum,
                             .thread = thread.id,
                             .post = post,
                             .subject = std::move(subject)},
                            now);
}

EventKind event_of_lock(bool is_locked) { return is_locked ? EventKind::record_locked : EventKind::record_unlocked; }

std::optional<Instant> time_of_lock(bool is_locked, Instant now)
{
    return is_locked ? std::optional{now} : std::nullopt;
}

}  // namespace

Result<Thread> record_lock(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId id, bool is_locked,
                           Instant now)
{
    auto found = visible_thread(db, access, viewer, id);
    if (!found) return found.error();
    auto& thread = found->thread;
    if (auto refusal = why_not_lock_record(viewer, found->may, thread)) return *refusal;
    if (thread.record.is_locked == is_locked) return thread;
    thread.record.is_locked = is_locked;
    store::set_record_locked(db, id, time_of_lock(is_locked, now));
    log_record_lock(db, viewer, thread, {}, thread.title, is_locked, now);
    store::announce(
        db,
        {.kind = event_of_lock(is_locked), .forum = thread.forum, .thread = id, .member = viewer.member, .at = now});
    return thread;
}

Result<ClaimPlaced> claim_lock(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id,
                               bool is_locked, Instant now)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    auto& claim = found->claim;
    if (auto refusal = why_not_lock_record(viewer, found->may, found->thread)) return *refusal;
    if (claim.is_locked == is_locked) return claim_placed(found->thread, claim);
    claim.is_locked = is_locked;
    ++claim.version;
    store::set_claim_locked(db, id, time_of_lock(is_locked, now), claim.version);
    keep_version(db, access, found->thread.forum, claim, is_locked ? ClaimAct::locked : ClaimAct::unlocked,
                 viewer.member, now);
    log_record_lock(db, viewer, found->thread, claim.post, claim.wording, is_locked, now);
    announce_claim(db, event_of_lock(is_locked), found->thread, claim, viewer.member, now);
    return claim_placed(found->thread, claim);
}

}  // namespace stoa::acts
