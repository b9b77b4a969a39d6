#include "acts/report_close.hpp"

#include "acts/conversation_rules.hpp"
#include "store/moderation_log.hpp"
#include "store/report.hpp"

namespace stoa::acts {

Result<Done> report_close(store::Writer& db, Access const& access, Viewer const& viewer, ReportId report,
                          std::string const& outcome, Instant now)
{
    if (!may_settle_reports(access, viewer)) return Refusal::not_permitted;
    auto const author = store::find_open_report(db, report);
    if (!author) return Refusal::no_such_report;
    store::close_report(db, report, viewer.member, outcome, now);
    // The log is read by more people than reports are: it names no conversation and quotes nothing.
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::report_closed,
                             .subject = "Report " + std::to_string(report.value),
                             .reason = outcome},
                            now);
    return Done{};
}

}  // namespace stoa::acts
