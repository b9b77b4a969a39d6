#pragma once
#include "acts/access.hpp"
#include "acts/claim_draft.hpp"
#include "base/result.hpp"
#include "model/claim.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// What members do to the record of a thread. Each keeps the state that it makes (ClaimVersion), settles what became of
// the statements of the thread, and announces it.
namespace stoa::acts {

struct ClaimPlaced {
    ClaimId claim{};
    ClaimState state{};
    ThreadId thread{};
    std::string thread_slug;
};

// Puts a statement that is found in a post on the record of its thread, or suggests it. It may answer another one
// there.
Result<ClaimPlaced> claim_add(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                              ClaimDraft const& draft, std::optional<AnswerDraft> const& answer, Instant now);
// `version`: the one that was shown with the form.
Result<ClaimPlaced> claim_edit(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                               ClaimDraft const& draft, std::int64_t version, Instant now);
Result<ClaimPlaced> claim_remove(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                                 Instant now);
// Onto the record: what was suggested, or what was removed.
Result<ClaimPlaced> claim_accept(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId claim,
                                 Instant now);
// Says that a statement on the record answers another one of the same thread.
Result<ClaimPlaced> response_add(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId statement,
                                 AnswerDraft const& answer, Instant now);
Result<ClaimPlaced> response_remove(store::Writer& db, Access const& access, Viewer const& viewer, ResponseId response,
                                    Instant now);

}  // namespace stoa::acts
