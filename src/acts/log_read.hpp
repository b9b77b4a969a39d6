#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

struct LogFilter {
    MemberId actor{};
    LogKind kind{};  // 0: anything
    ThreadId thread{};
    LogEntryId before{};
};
// What was done with staff rights, latest first: in the forums whose log the viewer may see; administration for
// administrators alone.
Result<LogView> log_read(store::Reader& db, Access const& access, Viewer const& viewer, LogFilter const& filter);

}  // namespace stoa::acts
