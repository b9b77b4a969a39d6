#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

html::Html leaving(Frame const& frame, LeavingPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s auth"><div class="stack-s"><h1>Go on with {}</h1><p class="muted">You are led to where
                    you prove who you are, and back again. If nothing happens, follow this link.</p></div>
                <a class="btn btn-primary btn-wide" href="{}">{}Go on with {}</a></div>)~">(
            page.label, page.address, Icon{"external-link"}, page.label);
    });
}

}  // namespace stoa::pages
