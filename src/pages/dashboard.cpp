#include "base/text.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/layout.hpp"
#include "pages/log_words.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void figure(html::Writer& out, std::int64_t number, std::string_view one, std::string_view several)
{
    out.html<R"~(<p class="stat"><b>{}</b><span class="dim">{}</span></p>)~">(grouped(number),
                                                                              number == 1 ? one : several);
}

void changes(html::Writer& out, DashboardView const& view, LocalNow const& now)
{
    if (view.changes.empty()) return out.html<R"~(<p class="muted mt">Nothing yet.</p>)~">();
    auto const lines = [&] {
        for (auto const& entry : view.changes) {
            auto const actor = entry.actor ? std::string_view{entry.actor.name} : std::string_view{"The program"};
            out.html<R"~(<li><bdi>{}</bdi>: {} <bdi>{}</bdi> · {}</li>)~">(
                actor, log_words_for(entry.kind).words, entry.subject, Time{entry.at, now, TimeStyle::node});
        }
    };
    out.html<R"~(<ul class="stack-s small mt">{}</ul>)~">(lines);
}

}  // namespace

html::Html dashboard(Frame const& frame, DashboardView const& view)
{
    auto const figures = [&](html::Writer& out) {
        figure(out, view.members, "member", "members");
        figure(out, view.threads, "thread", "threads");
        figure(out, view.posts, "post", "posts");
        figure(out, view.bans, "ban", "bans");
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Dashboard</h1></div>
                <div class="cols cols-s mb">{}</div>
                <section aria-labelledby="changes"><div class="sec-h"><h2 id="changes">Recent changes</h2>
                    <a href="/moderation/log">Log</a></div>{}</section></div></div>)~">(
            AdminSide{AdminPlace::dashboard}, [&] { figures(out); }, [&] { changes(out, view, frame.now); });
    });
}

}  // namespace stoa::pages
