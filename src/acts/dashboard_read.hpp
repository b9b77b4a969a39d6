#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// The figures of the site, and what was changed last.
Result<DashboardView> dashboard_read(store::Reader& db, Access const& access, Viewer const& viewer);

}  // namespace stoa::acts
