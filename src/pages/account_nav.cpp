#include "pages/account_nav.hpp"

#include "html/url.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

void item(html::Writer& out, bool is_here, html::Url const& place, std::string_view icon, std::string_view words)
{
    if (is_here)
        out.html<R"~(<li><a href="{}" aria-current="page">{}{}</a></li>)~">(place, Icon{icon}, words);
    else
        out.html<R"~(<li><a href="{}">{}{}</a></li>)~">(place, Icon{icon}, words);
}

}  // namespace

void AccountNav::operator()(html::Writer& out) const
{
    out.html<R"~(<nav class="side-nav" aria-label="Settings"><ul>{}</ul></nav>)~">([&] {
        item(out, here == AccountPart::profile, html::Url::path("/account/"), "user", "Profile");
        item(out, here == AccountPart::display, html::Url::path("/account/display"), "palette", "Display and privacy");
        item(out, false, html::Url::path("/account/avatar"), "image", "Your picture");
        item(out, here == AccountPart::alerts, html::Url::path("/account/alerts"), "bell", "Alerts and letters");
        item(out, here == AccountPart::ignored, html::Url::path("/account/ignored"), "eye-off", "Ignored");
        item(out, here == AccountPart::security, html::Url::path("/account/security"), "key-round",
             "Password and address");
        item(out, here == AccountPart::sessions, html::Url::path("/account/sessions"), "monitor", "Sessions");
        item(out, false, html::Url::path("/account/drafts"), "file-text", "Drafts");
        item(out, false, html::Url::path("/account/bookmarks"), "bookmark", "Bookmarks");
        item(out, false, html::Url::path("/account/#tokens"), "terminal", "API tokens");
        item(out, here == AccountPart::data, html::Url::path("/account/data"), "download", "Your data");
    });
}

}  // namespace stoa::pages
