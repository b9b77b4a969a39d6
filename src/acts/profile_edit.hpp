#pragma once
#include "acts/drafts.hpp"
#include "base/result.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

Result<Done> profile_edit(store::Writer& db, Viewer const& viewer, ProfileDraft const& draft);
Result<Done> preferences_set(store::Writer& db, Viewer const& viewer, Preferences const& preferences);

}  // namespace stoa::acts
