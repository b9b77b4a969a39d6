#include "acts/claim_merge.hpp"

#include "acts/claim_parts.hpp"
#include "acts/claim_rules.hpp"
#include "acts/visible_claim.hpp"
#include "store/claim.hpp"
#include "store/moderation_log.hpp"
#include "store/record.hpp"

namespace stoa::acts {
namespace {

// Who edits the record, and nothing of it is locked.
Result<VisibleClaim> claim_to_merge(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId id)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_accept_claim(viewer, found->may, found->thread)) return *refusal;
    return found;
}

void keep_merging(store::Writer& db, Access const& access, VisibleClaim const& found, ClaimId into, ClaimAct act,
                  MemberId by, Instant now)
{
    auto claim = found.claim;
    ++claim.version;
    claim.merged_into = into;
    store::set_claim_merged(db, claim.id, into, claim.version);
    keep_version(db, access, found.thread.forum, claim, act, by, now);
}

void tell_merging(store::Writer& db, Viewer const& viewer, VisibleClaim const& found, Claim const& into, LogKind kind,
                  Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .forum = found.thread.forum,
                             .thread = found.thread.id,
                             .post = found.claim.post,
                             .subject = found.claim.wording,
                             .after = into.wording},
                            now);
    store::settle_record(db, found.thread.id);
    announce_claim(db, EventKind::claim_merged, found.thread, found.claim, viewer.member, now);
}

}  // namespace

Result<ClaimPlaced> claim_merge(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id, ClaimId into,
                                Instant now)
{
    auto const found = claim_to_merge(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_touch_claim(found->may, found->claim)) return *refusal;
    auto const target = claim_to_merge(db, access, viewer, into);
    bool const is_fit = target && id != into && target->thread.id == found->thread.id &&
                        found->claim.state == ClaimState::entered && target->claim.state == ClaimState::entered;
    if (!is_fit) return Refusal::claim_not_mergeable;
    if (auto refusal = why_not_touch_claim(target->may, target->claim)) return *refusal;
    if (!store::claims_merged_into(db, id).empty()) return Refusal::claim_has_duplicates;
    keep_merging(db, access, *found, into, ClaimAct::merged, viewer.member, now);
    keep_merging(db, access, *target, ClaimId{}, ClaimAct::took_in, viewer.member, now);
    tell_merging(db, viewer, *found, target->claim, LogKind::claim_merged, now);
    return claim_placed(target->thread, target->claim);
}

Result<ClaimPlaced> claim_separate(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id,
                                   Instant now)
{
    auto const found = claim_to_merge(db, access, viewer, id);
    if (!found) return found.error();
    auto const& claim = found->claim;
    if (claim.merged_into == ClaimId{}) return Refusal::claim_not_merged;
    auto const target = store::find_claim(db, claim.merged_into);
    bool const is_closed =
        (claim.is_locked || (target && target->is_locked)) && !found->may.has(Permission::lock_record);
    if (is_closed) return Refusal::record_locked;
    keep_merging(db, access, *found, ClaimId{}, ClaimAct::separated, viewer.member, now);
    tell_merging(db, viewer, *found, target.value_or(Claim{}), LogKind::claim_separated, now);
    return claim_placed(found->thread, claim);
}

}  // namespace stoa::acts
