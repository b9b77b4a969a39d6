#include <algorithm>
#include <span>
#include <stdexcept>
#include <utility>

#include "pages/alert_item.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/tab.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t alerts_in_part_max = 6;

std::string_view address_of(AlertsShown shown)
{
    switch (shown) {
    case AlertsShown::all: return "/alerts/";
    case AlertsShown::unread: return "/alerts/?show=unread";
    case AlertsShown::quotes: return "/alerts/?show=quotes";
    case AlertsShown::reactions: return "/alerts/?show=reactions";
    }
    throw std::logic_error{"unknown part of the alerts"};
}

std::string_view tab_name(AlertsShown shown)
{
    switch (shown) {
    case AlertsShown::all: return "";
    case AlertsShown::unread: return "unread";
    case AlertsShown::quotes: return "quotes";
    case AlertsShown::reactions: return "reactions";
    }
    throw std::logic_error{"unknown part of the alerts"};
}

void group(html::Writer& out, std::string_view heading, std::span<Alert const> alerts, LocalNow const& now)
{
    if (alerts.empty()) return;
    out.html<R"~(<h2 class="t-group">{}</h2><ul class="stack-s">{}</ul>)~">(heading, [&] {
        for (auto const& each : alerts) AlertItem{each, now}(out);
    });
}

void list(html::Writer& out, AlertsPage const& page, LocalNow const& now)
{
    std::span<Alert const> const alerts = page.view.alerts;
    std::size_t today = 0;
    while (today < alerts.size() && is_same_day(alerts[today].at, now.at, now.zone)) ++today;
    group(out, "Today", alerts.first(today), now);
    group(out, "Earlier", alerts.subspan(today), now);
}

void content(html::Writer& out, AlertsPage const& page, LocalNow const& now)
{
    auto const& view = page.view;
    if (view.alerts.empty() && page.shown == AlertsShown::unread)
        return Empty{"check", "All read", "Nothing waits for you.", "What’s new", "/whats-new/"}(out);
    if (view.alerts.empty())
        return Empty{"bell", "No alerts yet",
                     "When somebody quotes or mentions you, reacts to a post of yours or writes where you watch, it "
                     "stands here.",
                     "What’s new", "/whats-new/"}(out);
    list(out, page, now);
    if (view.page.count <= 1) return;
    std::string const first{address_of(page.shown)};
    PageAddresses const addresses{first, first + (page.shown == AlertsShown::all ? "?page=" : "&page=")};
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(
        Pager{.page = view.page,
              .addresses = addresses,
              .filter = page.shown == AlertsShown::all ? "" : "show",
              .filter_value = tab_name(page.shown)});
}

void tabs(html::Writer& out, AlertsPage const& page)
{
    auto const tab = [&](AlertsShown shown, std::string_view words, std::int64_t count = 0) {
        Tab{address_of(shown), words, page.shown == shown, count}(out);
    };
    out.html<R"~(<nav class="tabs mb" aria-label="Alerts">{}</nav>)~">([&] {
        tab(AlertsShown::all, "All");
        tab(AlertsShown::unread, "Unread", page.view.unread);
        tab(AlertsShown::quotes, "Quotes and mentions");
        tab(AlertsShown::reactions, "Reactions");
    });
}

void acts(html::Writer& out, Frame const& frame, AlertsPage const& page)
{
    auto const mark_read = [&] {
        if (page.view.unread > 0)
            out.html<R"~(<button class="btn" type="submit">{}Mark all read</button>)~">(Icon{"check"});
    };
    out.html<R"~(
        <form class="row" method="post" action="/alerts/read">{}{}
            <a class="btn btn-quiet" href="/account/alerts">{}Preferences</a></form>)~">(FormKey{frame}, mark_read,
                                                                                         Icon{"settings"});
}

}  // namespace

AlertsShown parse_alerts_shown(std::string_view name)
{
    for (auto shown : {AlertsShown::unread, AlertsShown::quotes, AlertsShown::reactions})
        if (tab_name(shown) == name) return shown;
    return AlertsShown::all;
}

html::Html alerts_part(Frame const& frame, AlertsView const& view)
{
    html::Writer out{4096};
    auto const latest = std::span{view.alerts}.first(std::min(view.alerts.size(), alerts_in_part_max));
    auto const items = [&] {
        if (latest.empty()) return out.html<R"~(<p class="pop-form dim">No alerts yet</p>)~">();
        out.html<R"~(<ul class="stack-s">{}</ul>)~">([&] {
            for (auto const& each : latest) AlertItem{each, frame.now}(out);
        });
    };
    auto const mark_read = [&] {
        if (view.unread > 0)
            out.html<R"~(
                <form method="post" action="/alerts/read">{}<button class="mi" type="submit">{}Mark all read</button></form>)~">(
                FormKey{frame}, Icon{"check"});
    };
    out.html<R"~(
        <div class="pop-h"><span>Alerts</span><a class="small" href="/account/alerts">Preferences</a></div>{}<hr>{}
        <a class="mi" href="/alerts/">{}All alerts</a>)~">(items, mark_read, Icon{"bell"});
    return std::move(out).take();
}

html::Html alerts(Frame const& frame, AlertsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><div class="head-row"><h1>Alerts</h1>{}</div></div>{}{}</div>)~">(
            [&] { acts(out, frame, page); }, [&] { tabs(out, page); }, [&] { content(out, page, frame.now); });
    });
}

}  // namespace stoa::pages
