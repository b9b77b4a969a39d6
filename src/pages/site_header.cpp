#include "pages/site_header.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/site_badges.hpp"

namespace stoa::pages {
namespace {

void unread_badge(html::Writer& out, std::int64_t threads)
{
    if (threads == 0) return;
    out.html<R"~( <span class="badge b-fresh">{}<span class="vh"> unread {}</span></span>)~">(
        grouped(threads), threads == 1 ? "thread" : "threads");
}

void navigation(html::Writer& out, Frame const& frame)
{
    auto const forums = [&] {
        if (frame.section == Section::forums)
            out.html<R"~(<a href="/" aria-current="true">Forums</a>)~">();
        else
            out.html<R"~(<a href="/">Forums</a>)~">();
    };
    auto const badge = [&] { unread_badge(out, frame.unread_threads); };
    auto const whats_new = [&] {
        if (frame.section == Section::whats_new)
            out.html<R"~(<a href="/whats-new/" aria-current="true">What’s new{}</a>)~">(badge);
        else
            out.html<R"~(<a href="/whats-new/">What’s new{}</a>)~">(badge);
    };
    auto const bookmarks = [&] {
        if (!frame.viewer.is_member()) return;
        if (frame.section == Section::bookmarks)
            out.html<R"~(<li><a href="/account/bookmarks" aria-current="true">Bookmarks</a></li>)~">();
        else
            out.html<R"~(<li><a href="/account/bookmarks">Bookmarks</a></li>)~">();
    };
    auto const moderation = [&] {
        if (!frame.may_moderate) return;
        if (frame.section == Section::moderation)
            out.html<R"~(<li><a href="/moderation/log" aria-current="true">Moderation</a></li>)~">();
        else
            out.html<R"~(<li><a href="/moderation/log">Moderation</a></li>)~">();
    };
    auto const administration = [&] {
        if (!frame.may_administer) return;
        if (frame.section == Section::administration)
            out.html<R"~(<li><a href="/admin/" aria-current="true">Admin</a></li>)~">();
        else
            out.html<R"~(<li><a href="/admin/">Admin</a></li>)~">();
    };
    out.html<R"~(<nav class="site-nav" aria-label="Main"><ul><li>{}</li><li>{}</li>{}{}{}</ul></nav>)~">(
        forums, whats_new, bookmarks, moderation, administration);
}

void themes(html::Writer& out, Frame const& frame)
{
    out.html<R"~(
        <form method="post" action="/preferences/theme">{}{}
            <button class="mi" type="submit" name="theme" value="light">{}Light</button>
            <button class="mi" type="submit" name="theme" value="dark">{}Dark</button>
            <button class="mi" type="submit" name="theme" value="auto">{}Same as device</button>
        </form>)~">(FormKey{frame}, HiddenField{"return", frame.return_to}, Icon{"sun"}, Icon{"moon"}, Icon{"monitor"});
}

void for_guest(html::Writer& out, Frame const& frame)
{
    out.html<R"~(
        <button class="icon-btn" type="button" popovertarget="display">{}<span class="vh">Display</span></button>
        <div class="pop" id="display" popover><div class="pop-h">Display</div>{}</div>
        <a class="btn btn-quiet" href="{}">Log in</a><a class="btn btn-primary" href="{}">Join</a>)~">(
        Icon{"palette"}, [&] { themes(out, frame); }, login_address(frame), register_address(frame));
}

void for_member(html::Writer& out, Frame const& frame)
{
    auto const& viewer = frame.viewer;
    out.html<R"~({}
        <button class="icon-btn" type="button" popovertarget="me">{}
            <span class="vh"><bdi>{}</bdi>: your account</span></button>
        <div class="pop" id="me" popover><div class="pop-h"><bdi>{}</bdi></div>
            <a class="mi" href="{}">{}Profile</a>
            <a class="mi" href="/account/drafts">{}Drafts</a>
            <a class="mi" href="/account/">{}Settings</a>
            <hr>{}<hr>
            <form method="post" action="/logout">{}<button class="mi" type="submit">{}Log out</button></form>
        </div>)~">(
        SiteBadges{frame}, Avatar{viewer.name, "av-s", viewer.avatar}, viewer.name, viewer.name,
        url_of(viewer.member, viewer.name), Icon{"user"}, Icon{"pencil"}, Icon{"settings"}, [&] { themes(out, frame); },
        FormKey{frame}, Icon{"log-out"});
}

}  // namespace

void SiteHeader::operator()(html::Writer& out) const
{
    out.html<R"~(
        <header class="site" id="top"><div class="wrap site-in">
            <a class="brand" href="/">{}<bdi>{}</bdi></a>
            {}
            <div class="site-me">{}</div>
        </div></header>)~">(
        Icon{"stoa"}, frame.site_name, [&] { navigation(out, frame); },
        [&] { frame.viewer.is_member() ? for_member(out, frame) : for_guest(out, frame); });
}

}  // namespace stoa::pages
