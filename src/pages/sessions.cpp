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

void device_row(html::Writer& out, Frame const& frame, DeviceRow const& device)
{
    out.html<R"~(
        <li class="row">{}<span class="strong">{}</span><span class="small dim">Since {} · Until {}</span>
            <form class="push" method="post" action="/account/sessions/forget">{}{}
                <button class="btn btn-sm btn-quiet" type="submit">Ask again<span class="vh"> on {}</span></button></form>
        </li>)~">(Icon{"shield-check"}, device.device,
                  Time{std::optional{device.created_at}, frame.now, TimeStyle::date},
                  Time{std::optional{device.expires_at}, frame.now, TimeStyle::date}, FormKey{frame},
                  HiddenField{"device", device.key}, device.device);
}

void trusted_devices(html::Writer& out, Frame const& frame, SessionsPage const& page)
{
    if (page.trusted.empty()) return;
    out.html<R"~(
        <section class="stack" aria-labelledby="trusted"><div class="sec-h"><h2 id="trusted">Not asked for a code</h2></div>
            <p class="muted">Devices on which you gave a code and asked not to be asked again.</p>
            <ul class="lines">{}</ul></section>)~">([&] {
        for (auto const& device : page.trusted) device_row(out, frame, device);
    });
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
                    <ul class="lines">{}</ul>{}{}</div></div>)~">(
            AccountNav{AccountPart::sessions},
            [&] {
                for (auto const& session : page.sessions) row(out, frame, session);
            },
            [&] {
                if (page.sessions.size() > 1) end_others(out, frame);
            },
            [&] { trusted_devices(out, frame, page); });
    });
}

}  // namespace stoa::pages
