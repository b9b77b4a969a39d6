#pragma once
#include <string>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/report.hpp"

namespace stoa::acts {

// `outcome` as parse_reason gives it: what was done about it. The log has it too.
Result<Done> report_close(store::Writer& db, Access const& access, Viewer const& viewer, ReportId report,
                          std::string const& outcome, Instant now);

}  // namespace stoa::acts
