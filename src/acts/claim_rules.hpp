#pragma once
#include <optional>

#include "acts/rules.hpp"
#include "model/claim.hpp"
#include "model/permission.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "model/viewer.hpp"

// The rules of the record as pure functions, as acts/rules.hpp has those of posts.
namespace stoa::acts {

// Who may enter statements need not ask; who may suggest them waits until somebody who may edit them accepts.
std::optional<Refusal> why_not_suggest_claim(Viewer const& viewer, PermissionSet may, Thread const& thread);
bool enters_at_once(PermissionSet may);
// One that is locked, or was merged into another one, stays as it is.
std::optional<Refusal> why_not_touch_claim(PermissionSet may, Claim const& claim);
// The record of a thread, or one statement on it.
std::optional<Refusal> why_not_lock_record(Viewer const& viewer, PermissionSet may, Thread const& thread);
// One's own while one may enter them; any with edit_claims.
std::optional<Refusal> why_not_edit_claim(Viewer const& viewer, PermissionSet may, Thread const& thread,
                                          Claim const& claim);
// Takes what was suggested onto the record, or brings back what was removed.
std::optional<Refusal> why_not_accept_claim(Viewer const& viewer, PermissionSet may, Thread const& thread);
// What is said of a source, in a thread that cites it.
std::optional<Refusal> why_not_describe_source(Viewer const& viewer, PermissionSet may, Thread const& thread);
// A card in a post: in one's own while one may enter statements; in any with edit_claims.
std::optional<Refusal> why_not_cite(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post);
// What is on the record is for all who read the thread; the rest for who entered it and who edits the record.
bool may_see_claim(Viewer const& viewer, PermissionSet may, Claim const& claim);

}  // namespace stoa::acts
