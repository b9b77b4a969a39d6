#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

store::AlertQuestion question_for(pages::AlertsShown shown)
{
    switch (shown) {
    case pages::AlertsShown::all: return {AlertKinds::all(), false};
    case pages::AlertsShown::unread: return {AlertKinds::all(), true};
    case pages::AlertsShown::quotes: return {AlertKinds{}.add(AlertKind::quote).add(AlertKind::mention), false};
    case pages::AlertsShown::reactions: return {AlertKinds{}.add(AlertKind::reaction), false};
    }
    throw std::logic_error{"unknown part of the alerts"};
}

// What the member may not see any more is not waiting for them any more either.
Result<AlertsView> alerts_shown(Visit const& visit, pages::AlertsShown shown, std::int64_t page)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::alerts_read(db, *visit.access, visit.viewer, question_for(shown), page);
    });
    if (view && !view->hidden.empty())
        visit.site.store.write(
            [&](store::Writer& db) { return acts::alerts_forget(db, visit.viewer, view->hidden, visit.now), Done{}; });
    return view;
}

}  // namespace

http::Response alerts_part(Visit const& visit)
{
    auto const view = alerts_shown(visit, pages::AlertsShown::all, 1);
    if (!view) return refused(visit, view.error());
    return page(pages::alerts_part(frame_of(visit, {}), *view));
}

http::Response alerts_show(Visit const& visit)
{
    pages::AlertsPage alerts;
    alerts.shown = pages::parse_alerts_shown(visit.query.get("show"));
    auto view = alerts_shown(visit, alerts.shown, page_wished(visit));
    if (!view) return refused(visit, view.error());
    alerts.view = *std::move(view);
    auto frame = frame_of(visit, "Alerts", pages::Section::alerts);
    frame.is_indexable = false;
    return page(pages::alerts(frame, alerts));
}

http::Response alerts_mark_read(Visit const& visit)
{
    auto done =
        visit.site.store.write([&](store::Writer& db) { return acts::alerts_mark_read(db, visit.viewer, visit.now); });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/alerts/"), Notice::alerts_read);
}

}  // namespace stoa::web
