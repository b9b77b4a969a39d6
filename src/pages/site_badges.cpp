#include "pages/site_badges.hpp"

#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

namespace {

void mail(html::Writer& out, Frame const& frame)
{
    auto const unread = frame.viewer.unread_conversations;
    auto const number = short_badge(unread);
    auto const inside = [&] {
        Icon{"mail"}(out);
        if (unread == 0) return out.html<R"~(<span class="vh">Conversations</span>)~">();
        out.html<R"~(<span class="pip" aria-hidden="true">{}</span><span class="vh">Conversations, {} unread</span>)~">(
            number, number);
    };
    if (frame.section == Section::conversations)
        out.html<R"~(<a class="icon-btn" href="/conversations/" aria-current="true">{}</a>)~">(inside);
    else
        out.html<R"~(<a class="icon-btn" href="/conversations/">{}</a>)~">(inside);
}

void bell(html::Writer& out, Frame const& frame)
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

}  // namespace

void SiteBadges::operator()(html::Writer& out) const
{
    mail(out, frame);
    bell(out, frame);
}

html::Html badges_part(Frame const& frame)
{
    html::Writer out{512};
    SiteBadges{frame}(out);
    return std::move(out).take();
}

}  // namespace stoa::pages
