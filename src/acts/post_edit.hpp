#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

Result<PostPlaced> post_edit(store::Writer& db, Access const& access, Viewer const& viewer, EditDraft const& draft,
                             Instant now);

// Shows an earlier text again: it becomes a new version, so what it replaces is kept as well.
Result<PostPlaced> post_revert(store::Writer& db, Access const& access, Viewer const& viewer, RevertDraft const& draft,
                               Instant now);

}  // namespace stoa::acts
