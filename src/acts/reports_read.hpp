#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/conversation_views.hpp"
#include "model/refusal.hpp"
#include "store/report.hpp"

namespace stoa::acts {

Result<ReportsView> reports_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                 store::ReportsAsked asked, std::int64_t page);

}  // namespace stoa::acts
