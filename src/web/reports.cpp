#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response reports_show(Visit const& visit)
{
    auto const asked = visit.query.get("show") == "closed" ? store::ReportsAsked::closed : store::ReportsAsked::open;
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::reports_read(db, *visit.access, visit.viewer, asked, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    if (visit.viewer.unread_alerts > 0) visit.site.reads.read_alerts(visit.viewer.member, AlertKind::report);
    auto frame = frame_of(visit, "Reports", pages::Section::moderation);
    frame.is_indexable = false;
    return page(pages::reports(frame, *view));
}

http::Response report_close(Visit const& visit)
{
    auto const outcome = acts::parse_reason(visit.form.get("outcome"));
    if (!outcome) return refused(visit, outcome.error());
    auto const done = visit.site.store.write([&](store::Writer& db) {
        return acts::report_close(db, *visit.access, visit.viewer, ReportId{visit.params.id}, *outcome, visit.now);
    });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/moderation/reports"), Notice::report_closed);
}

}  // namespace stoa::web
