#include <span>
#include <stdexcept>

#include "model/alert_words.hpp"
#include "pages/avatar.hpp"
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

void alert(html::Writer& out, Alert const& alert, LocalNow const& now)
{
    auto const words = stoa::words_for(alert);
    bool const is_by_moderator = alert.kind == AlertKind::moderation || alert.kind == AlertKind::report;
    auto const who = is_by_moderator ? std::string_view{"Moderator"} : std::string_view{alert.actor.name};
    auto const dot = [&] {
        if (alert.is_unread)
            out.html<R"~(<span class="dot"><span class="vh">Unread</span></span>)~">();
        else
            out.html<R"~(<span></span>)~">();
    };
    out.html<R"~(
        <li class="{}">{}<p><a class="plain" href="{}"><bdi>{}</bdi></a> <bdi>{}</bdi><br>{}</p>{}</li>)~">(
        alert.is_unread ? "alert is-unread" : "alert",
        Avatar{who, "av-s", is_by_moderator ? UploadId{} : alert.actor.avatar}, url_of(alert), words.what, words.where,
        Time{std::optional{alert.at}, now, TimeStyle::node}, dot);
}

void group(html::Writer& out, std::string_view heading, std::span<Alert const> alerts, LocalNow const& now)
{
    if (alerts.empty()) return;
    out.html<R"~(<h2 class="t-group">{}</h2><ul class="stack-s">{}</ul>)~">(heading, [&] {
        for (auto const& each : alerts) alert(out, each, now);
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

html::Html alerts(Frame const& frame, AlertsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><div class="head-row"><h1>Alerts</h1>{}</div></div>{}{}</div>)~">(
            [&] { acts(out, frame, page); }, [&] { tabs(out, page); }, [&] { content(out, page, frame.now); });
    });
}

}  // namespace stoa::pages
