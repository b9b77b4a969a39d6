#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

html::Html unsubscribe(Frame const& frame, UnsubscribePage const& page)
{
    auto const question = [&](html::Writer& out) {
        out.html<R"~(
            <div class="stack-s"><h1>No letters about alerts?</h1><p class="muted">The alerts themselves go on: they
                stand behind the bell on every page.</p></div>
            <form class="form" method="post" action="/unsubscribe?token={}">
                <button class="btn btn-primary btn-wide" type="submit">No more of these letters</button></form>)~">(
            page.token);
    };
    auto const done = [&](html::Writer& out) {
        out.html<R"~(
            <div class="stack-s"><h1>No letters about alerts any more</h1><p class="muted">You can have them again in
                <a href="/account/alerts">your settings</a>.</p></div>)~">();
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(<div class="wrap wrap-s auth">{}</div>)~">([&] { page.is_done ? done(out) : question(out); });
    });
}

}  // namespace stoa::pages
