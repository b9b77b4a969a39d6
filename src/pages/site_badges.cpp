#include "pages/site_badges.hpp"

#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

void SiteBadges::operator()(html::Writer& out) const
{
    auto const unread = frame.viewer.unread_alerts;
    auto const number = short_badge(unread);
    auto const inside = [&] {
        Icon{"bell"}(out);
        if (unread == 0) return out.html<R"~(<span class="vh">Alerts</span>)~">();
        out.html<R"~(<span class="pip" aria-hidden="true">{}</span><span class="vh">Alerts, {} unread</span>)~">(
            number, number);
    };
    if (frame.section == Section::alerts)
        out.html<R"~(<a class="icon-btn" href="/alerts/" aria-current="true">{}</a>)~">(inside);
    else
        out.html<R"~(<a class="icon-btn" href="/alerts/">{}</a>)~">(inside);
}

html::Html badges_part(Frame const& frame)
{
    html::Writer out{512};
    SiteBadges{frame}(out);
    return std::move(out).take();
}

}  // namespace stoa::pages
