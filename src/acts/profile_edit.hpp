#pragma once
#include "acts/access.hpp"
#include "acts/profile_draft.hpp"
#include "base/result.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What one may not have, a title or a signature, stays as it is.
Result<Done> profile_edit(store::Writer& db, Access const& access, Viewer const& viewer, ProfileDraft const& draft);
Result<Done> preferences_set(store::Writer& db, Viewer const& viewer, Preferences const& preferences);

}  // namespace stoa::acts
