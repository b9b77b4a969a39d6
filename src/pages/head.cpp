#include "pages/head.hpp"

#include "pages/count.hpp"

namespace stoa::pages {
namespace {

// The colour around the page is that of --surface in assets/css/stoa.css.
void theme_color(html::Writer& out, Theme theme)
{
    switch (theme) {
    case Theme::automatic:
        return out.html<R"~(
            <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
            <meta name="theme-color" content="#171c1e" media="(prefers-color-scheme: dark)">)~">();
    case Theme::light: return out.html<R"~(<meta name="theme-color" content="#ffffff">)~">();
    case Theme::dark: return out.html<R"~(<meta name="theme-color" content="#171c1e">)~">();
    }
}

// "(2) ", so that a tab tells what waits in it.
std::string alerts_in_title(std::int64_t unread)
{
    if (unread == 0) return {};
    return '(' + short_badge(unread) + ") ";
}

void for_robots(html::Writer& out, Frame const& frame)
{
    if (!frame.is_indexable) out.html<R"~(<meta name="robots" content="noindex">)~">();
    if (!frame.description.empty()) out.html<R"~(<meta name="description" content="{}">)~">(frame.description);
    if (!frame.canonical.empty()) out.html<R"~(<link rel="canonical" href="{}">)~">(html::Url::path(frame.canonical));
}

// Of the page, and of the site as a whole.
void feeds(html::Writer& out, Frame const& frame)
{
    if (!frame.feed.empty())
        out.html<R"~(<link rel="alternate" type="application/atom+xml" title="{}" href="{}">)~">(
            frame.title, html::Url::path(frame.feed));
    out.html<R"~(<link rel="alternate" type="application/atom+xml" title="{}" href="/feed.atom">)~">(frame.site_name);
}

// What other sites show of a link to this page (ogp.me). They ask as guests.
void for_other_sites(html::Writer& out, Frame const& frame)
{
    if (frame.viewer.is_member() || frame.base_url.empty() || frame.canonical.empty() || !frame.is_indexable) return;
    out.html<R"~(
        <meta property="og:title" content="{}"><meta property="og:type" content="website">
        <meta property="og:site_name" content="{}"><meta property="og:url" content="{}{}">)~">(
        frame.title, frame.site_name, frame.base_url, frame.canonical);
    if (!frame.description.empty()) out.html<R"~(<meta property="og:description" content="{}">)~">(frame.description);
}

}  // namespace

void Head::operator()(html::Writer& out) const
{
    out.html<R"~(
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{}{} · {}</title>
        <meta name="color-scheme" content="light dark">{}
        <link rel="icon" href="{}">
        <link rel="stylesheet" href="{}">
        <script type="module" src="{}"></script>{})~">(
        alerts_in_title(frame.viewer.unread_alerts), frame.title, frame.site_name,
        [&] { theme_color(out, frame.viewer.preferences.theme); }, html::asset_url("icons/stoa.svg"),
        html::asset_url("css/stoa.css"), html::asset_url("js/stoa.js"),
        [&] {
            for_robots(out, frame);
            feeds(out, frame);
            for_other_sites(out, frame);
        });
}

}  // namespace stoa::pages
