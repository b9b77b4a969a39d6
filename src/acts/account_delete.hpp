#pragma once
#include <optional>
#include <string_view>

#include "acts/letters.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "model/account_deletion.hpp"
#include "model/refusal.hpp"
#include "model/site_settings.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

DeletionPolicy deletion_policy(SiteSettings const& settings);

// What the page shows: what was asked for, and whether a code of the second factor is needed to ask.
struct DeletionState {
    std::optional<AccountDeletion> deletion;
    bool needs_code{};
};
DeletionState account_deletion_read(store::Reader& db, MemberId member);

struct DeletionDraft {
    DeletionPolicy policy;
    PostsFate posts{};
    std::string_view code;  // of the second factor, as typed
};
// The account is deleted when the days of the policy have passed. A forum keeps at least one administrator.
Result<Done> account_delete_ask(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                Viewer const& viewer, DeletionDraft const& draft, Instant now);
// Until then.
Result<Done> account_delete_undo(store::Writer& db, Viewer const& viewer, Instant now);

// For the job, once it is due: posts some at a time, then the rest. Nothing happens to who is the last administrator by
// now: their wish is gone.
std::vector<PostId> posts_to_erase(store::Reader& db, MemberId member, Instant now);
void account_posts_erase(store::Writer& db, MemberId member, std::vector<PostId> const& posts, Instant now);
void account_delete(store::Writer& db, LetterHead const& head, MemberId member, Instant now);

}  // namespace stoa::acts
