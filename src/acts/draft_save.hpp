#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/saved_draft.hpp"

namespace stoa::acts {

enum class DraftFate {
    saved,
    emptied,  // there was nothing to keep
    posted,   // its form or its text was sent meanwhile: what arrived late is not kept
};

// Keeps what a member has typed so far, until it is posted. `form_token` is that of the form it was typed into.
Result<DraftFate> draft_save(store::Writer& db, Access const& access, Viewer const& viewer, SavedDraft const& draft,
                             std::string_view form_token, Instant now);
Result<Done> draft_delete(store::Writer& db, Viewer const& viewer, DraftPlace place, Instant now);

}  // namespace stoa::acts
