#include "pages/head.hpp"

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

void for_robots(html::Writer& out, Frame const& frame)
{
    if (!frame.is_indexable) out.html<R"~(<meta name="robots" content="noindex">)~">();
    if (!frame.description.empty()) out.html<R"~(<meta name="description" content="{}">)~">(frame.description);
    if (!frame.canonical.empty()) out.html<R"~(<link rel="canonical" href="{}">)~">(html::Url::path(frame.canonical));
}

}  // namespace

void Head::operator()(html::Writer& out) const
{
    out.html<R"~(
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{} · {}</title>
        <meta name="color-scheme" content="light dark">{}
        <link rel="icon" href="{}">
        <link rel="stylesheet" href="{}">
        <script type="module" src="{}"></script>{})~">(
        frame.title, frame.site_name, [&] { theme_color(out, frame.viewer.preferences.theme); },
        html::asset_url("icons/stoa.svg"), html::asset_url("css/stoa.css"), html::asset_url("js/stoa.js"),
        [&] { for_robots(out, frame); });
}

}  // namespace stoa::pages
