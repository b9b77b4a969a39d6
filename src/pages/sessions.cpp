#include "pages/account_nav.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void row(html::Writer& out, Frame const& frame, SessionRow const& session)
{
    auto const here = [&] {
        if (session.is_here) out.html<R"~(<span class="badge b-ok">This one</span>)~">();
    };
    out.html<R"~(
        <li class="row">{}<span class="strong">{}</span>{}
            <span class="small dim">Last seen {} · Logged in {}</span>
            <form class="push" method="post" action="/account/sessions/end">{}{}
                <button class="btn btn-sm btn-quiet" type="submit">End<span class="vh"> {}</span></button></form>
        </li>)~">(Icon{"monitor"}, session.device, here,
                  Time{std::optional{session.seen_at}, frame.now, TimeStyle::post},
                  Time{std::optional{session.created_at}, frame.now, TimeStyle::date}, FormKey{frame},
                  HiddenField{"session", session.key}, session.device);
}

void end_others(html::Writer& out, Frame const& frame)
{
    out.html<R"~(
        <form method="post" action="/account/sessions/end-others">{}
            <button class="btn" type="submit">{}End all others</button></form>)~">(FormKey{frame}, Icon{"log-out"});
}

}  // namespace

html::Html sessions(Frame const& frame, SessionsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>Sessions</h1>
                        <p class="lede">Where you are logged in. End what you do not know, then change your
                            password.</p></div>
                    <ul class="lines">{}</ul>{}</div></div>)~">(
            AccountNav{AccountPart::sessions},
            [&] {
                for (auto const& session : page.sessions) row(out, frame, session);
            },
            [&] {
                if (page.sessions.size() > 1) end_others(out, frame);
            });
    });
}

}  // namespace stoa::pages
