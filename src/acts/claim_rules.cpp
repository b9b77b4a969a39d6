#include "acts/claim_rules.hpp"

namespace stoa::acts {
namespace {

// What all changes of a record have in common.
std::optional<Refusal> why_not_change_record(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (thread.is_deleted()) return Refusal::thread_deleted;
    if (is_closed_to(may, thread)) return Refusal::thread_locked;
    if (thread.record.is_locked && !may.has(Permission::lock_record)) return Refusal::record_locked;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> why_not_touch_claim(PermissionSet may, Claim const& claim)
{
    if (claim.merged_into != ClaimId{}) return Refusal::claim_is_merged;
    bool const is_closed = claim.is_locked && !may.has(Permission::lock_record);
    return is_closed ? std::optional{Refusal::record_locked} : std::nullopt;
}

std::optional<Refusal> why_not_lock_record(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (thread.is_deleted()) return Refusal::thread_deleted;
    return may.has(Permission::lock_record) ? std::nullopt : std::optional{Refusal::not_permitted};
}

std::optional<Refusal> why_not_suggest_claim(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (auto refusal = why_not_change_record(viewer, may, thread)) return refusal;
    bool const may_either = may.has(Permission::suggest_claims) || may.has(Permission::enter_claims);
    return may_either ? std::nullopt : std::optional{Refusal::not_permitted};
}

bool enters_at_once(PermissionSet may) { return may.has(Permission::enter_claims); }

std::optional<Refusal> why_not_edit_claim(Viewer const& viewer, PermissionSet may, Thread const& thread,
                                          Claim const& claim)
{
    if (auto refusal = why_not_change_record(viewer, may, thread)) return refusal;
    if (auto refusal = why_not_touch_claim(may, claim)) return refusal;
    if (may.has(Permission::edit_claims)) return std::nullopt;
    bool const is_own = claim.member.id == viewer.member && claim.state != ClaimState::removed;
    return is_own && may.has(Permission::enter_claims) ? std::nullopt : std::optional{Refusal::not_permitted};
}

std::optional<Refusal> why_not_accept_claim(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (auto refusal = why_not_change_record(viewer, may, thread)) return refusal;
    return may.has(Permission::edit_claims) ? std::nullopt : std::optional{Refusal::not_permitted};
}

std::optional<Refusal> why_not_describe_source(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (auto refusal = why_not_change_record(viewer, may, thread)) return refusal;
    return enters_at_once(may) ? std::nullopt : std::optional{Refusal::not_permitted};
}

std::optional<Refusal> why_not_cite(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post)
{
    if (auto refusal = why_not_describe_source(viewer, may, thread)) return refusal;
    if (post.is_deleted) return Refusal::post_deleted;
    bool const is_fit = post.author == viewer.member || may.has(Permission::edit_claims);
    return is_fit ? std::nullopt : std::optional{Refusal::not_permitted};
}

bool may_see_claim(Viewer const& viewer, PermissionSet may, Claim const& claim)
{
    if (claim.state == ClaimState::entered || may.has(Permission::edit_claims)) return true;
    return viewer.is_member() && claim.member.id == viewer.member && claim.state == ClaimState::suggested;
}

}  // namespace stoa::acts
