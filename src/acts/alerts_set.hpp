#pragma once
#include <vector>

#include "base/result.hpp"
#include "model/alert.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

Result<Done> alerts_mark_read(store::Writer& db, Viewer const& viewer, Instant now);
// Those of one's alerts that one may not see any more: nobody could open what they tell of.
void alerts_forget(store::Writer& db, Viewer const& viewer, std::vector<AlertId> const& alerts, Instant now);
Result<Done> alert_preferences_set(store::Writer& db, Viewer const& viewer, AlertPreferences const& preferences);

}  // namespace stoa::acts
