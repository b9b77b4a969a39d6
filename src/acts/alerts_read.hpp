#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/alert.hpp"

namespace stoa::acts {

Result<AlertsView> alerts_read(store::Reader& db, Access const& access, Viewer const& viewer,
                               store::AlertQuestion const& question, std::int64_t page);

// As this viewer may see it now: what was open when the alert was made may be so no more.
bool may_see_alert(Access const& access, Viewer const& viewer, store::StoredAlert const& stored);

}  // namespace stoa::acts
