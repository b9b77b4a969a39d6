#include "model/limits.hpp"
#include "pages/avatar.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/tab.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void message(html::Writer& out, ReportedMessage const& message, LocalNow const& now)
{
    out.html<R"~(
        <p class="row">{}{}<span class="small dim">{}</span></p><blockquote class="quote" dir="auto">{}</blockquote>)~">(
        Avatar{name_of(message.author), "av-s", message.author.avatar}, MemberLink{message.author, "plain strong"},
        Time{std::optional{message.created_at}, now, TimeStyle::post}, message.body);
}

// Those before it are there to be understood by.
void messages(html::Writer& out, Report const& report, LocalNow const& now)
{
    auto const count = report.messages.size();
    if (count > 1)
        out.html<R"~(<details class="fold"><summary>What was said before</summary>{}</details>)~">([&] {
            for (std::size_t i = 0; i + 1 < count; ++i) message(out, report.messages[i], now);
        });
    if (count > 0) message(out, report.messages.back(), now);
}

void note(html::Writer& out, Report const& report)
{
    out.html<R"~(<p><span class="strong">Reported by</span> {}{}</p>)~">(MemberLink{report.reporter}, [&] {
        if (!report.reason.empty()) out.html<R"~(: <bdi>{}</bdi>)~">(report.reason);
    });
}

void foot(html::Writer& out, Frame const& frame, Report const& report)
{
    if (report.closed_at)
        return out.html<R"~(
            <div class="q-foot"><p class="small dim">Closed by <bdi>{}</bdi>, {}{}</p></div>)~">(
            name_of(report.closed_by), Time{report.closed_at, frame.now, TimeStyle::post}, [&] {
                if (!report.outcome.empty()) out.html<R"~(: <bdi>{}</bdi>)~">(report.outcome);
            });
    out.html<R"~(
        <form class="q-foot" method="post" action="/moderation/reports/{}/close">{}
            <label class="vh" for="outcome-{}">What was done</label>
            <input class="input input-s" id="outcome-{}" name="outcome" maxlength="{}" placeholder="What was done (optional)"
                autocomplete="off"><button class="btn btn-primary" type="submit">Close</button></form>)~">(
        report.id, FormKey{frame}, report.id, report.id, reason_length_max);
}

void report_item(html::Writer& out, Frame const& frame, Report const& report)
{
    out.html<R"~(
        <article class="q-item" aria-labelledby="report-{}"><header class="q-top"><span class="badge b-warn">Message</span>
            <h2 class="small" id="report-{}">Report {}</h2><span class="small dim push">{}</span></header>
            <div class="q-body">{}{}</div>{}</article>)~">(
        report.id, report.id, report.id, Time{std::optional{report.created_at}, frame.now, TimeStyle::post},
        [&] { messages(out, report, frame.now); }, [&] { note(out, report); }, [&] { foot(out, frame, report); });
}

void items(html::Writer& out, Frame const& frame, ReportsView const& view)
{
    if (view.reports.empty() && view.is_of_closed)
        return Empty{"flag", "No closed reports", "What has been settled stands here."}(out);
    if (view.reports.empty()) return Empty{"flag", "No open reports", "The queue is empty. Thank you."}(out);
    for (auto const& report : view.reports) report_item(out, frame, report);
    if (view.page.count <= 1) return;
    PageAddresses const addresses =
        view.is_of_closed ? PageAddresses{"/moderation/reports?show=closed", "/moderation/reports?show=closed&page="}
                          : PageAddresses{"/moderation/reports", "/moderation/reports?page="};
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(
        Pager{.page = view.page,
              .addresses = addresses,
              .filter = view.is_of_closed ? "show" : "",
              .filter_value = view.is_of_closed ? "closed" : ""});
}

}  // namespace

html::Html reports(Frame const& frame, ReportsView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><div class="page-head"><div class="head-row"><h1>Reports</h1>
                    <a class="btn" href="/moderation/log">Log</a></div>
                <p class="lede">Oldest first. Messages as they were when they were reported; nothing else of their
                    conversations can be read.</p></div>
                <nav class="tabs mb" aria-label="Reports">{}{}</nav>{}</div>)~">(
            Tab{"/moderation/reports", "Open", !view.is_of_closed, view.open},
            Tab{"/moderation/reports?show=closed", "Closed", view.is_of_closed}, [&] { items(out, frame, view); });
    });
}

}  // namespace stoa::pages
