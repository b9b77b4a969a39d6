#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// What a member has typed there before; nothing for guests.
std::optional<SavedDraft> draft_find(store::Reader& db, Viewer const& viewer, DraftPlace place);
Result<DraftsView> drafts_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page);

}  // namespace stoa::acts
