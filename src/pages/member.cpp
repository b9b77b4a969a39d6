#include "base/text.hpp"
#include "model/country.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/avatar.hpp"
#include "pages/empty.hpp"
#include "pages/flags.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void standing(html::Writer& out, MemberView const& view, LocalNow const& now)
{
    auto const& member = view.member;
    if (!member.title.empty()) out.html<R"~(<span class="p-job-title"><bdi>{}</bdi></span> · )~">(member.title);
    if (!view.staff_badge.empty()) out.html<R"~(<span class="badge b-ok">{}</span> · )~">(view.staff_badge);
    if (member.deleted_at) return out.html<R"~(<span class="nowrap">This account was deleted</span>)~">();
    if (member.is_guest) return out.html<R"~(<span class="nowrap">Wrote as a guest</span>)~">();
    out.html<R"~(<span class="nowrap">Joined {}</span>)~">(Time{member.joined_at, now, TimeStyle::long_date});
    if (member.seen_at) out.html<R"~( · Last seen {})~">(Time{member.seen_at, now, TimeStyle::node});
}

// "From Sweden, living in Italy"
void places(html::Writer& out, Member const& member)
{
    auto const country = country_name(member.country);
    auto const location = country_name(member.location);
    if (country.empty() && location.empty()) return;
    auto const words = [&] {
        if (location.empty() || country == location)
            out.html<R"~(From {})~">(country);
        else if (country.empty())
            out.html<R"~(Living in {})~">(location);
        else
            out.html<R"~(From {}, living in {})~">(country, location);
    };
    out.html<R"~(<div class="row">{}<span class="small muted">{}</span></div>)~">(
        Flags{member.country, member.location}, words);
}

void ignoring(html::Writer& out, Frame const& frame, MemberView const& view)
{
    if (view.may_ignore)
        out.html<R"~(
            <form method="post" action="/members/{}/ignore">{}<button class="btn" type="submit">{}Ignore</button></form>)~">(
            view.member.id, FormKey{frame}, Icon{"eye-off"});
    if (view.is_ignored)
        out.html<R"~(
            <form method="post" action="/members/{}/unignore">{}<button class="btn" type="submit">{}Stop ignoring</button></form>)~">(
            view.member.id, FormKey{frame}, Icon{"eye"});
}

void hero(html::Writer& out, Frame const& frame, MemberView const& view)
{
    auto const settings = [&] {
        if (view.may_write)
            out.html<R"~(<a class="btn btn-primary" href="{}">{}Start a conversation</a>)~">(
                new_conversation_address(view.member.name), Icon{"mail"});
        ignoring(out, frame, view);
        if (view.is_self) out.html<R"~(<a class="btn" href="/account/">{}Settings</a>)~">(Icon{"settings"});
        if (view.may_ban) out.html<R"~(<a class="btn" href="/members/{}/ban">{}Ban</a>)~">(view.member.id, Icon{"ban"});
    };
    auto const& member = view.member;
    out.html<R"~(
        <div class="hero h-card">{}
            <div class="stack-s"><h1 class="p-name"><bdi>{}</bdi></h1><p class="muted">{}</p>{}</div>{}</div>)~">(
        Avatar{member.name, "av-xl", member.avatar}, member.name, [&] { standing(out, view, frame.now); },
        [&] { places(out, member); }, settings);
}

void birthday(html::Writer& out, Birthday const& day)
{
    if (!day) return;
    out.html<R"~(<p class="row small muted">{}Birthday on {} {}{}</p>)~">(
        Icon{"calendar"}, day.day, month_name(day.month), day.year == 0 ? "" : ' ' + std::to_string(day.year));
}

// Whose place a link leads to, nobody has looked at.
void links(html::Writer& out, std::vector<std::string> const& addresses)
{
    auto const items = [&] {
        for (auto const& address : addresses)
            if (auto const url = html::Url::parse(address))
                out.html<
                    R"~(<li class="row">{}<a class="u-url" href="{}" rel="me nofollow ugc noopener"><bdi>{}</bdi></a></li>)~">(
                    Icon{"link"}, *url, address);
    };
    if (!addresses.empty()) out.html<R"~(<ul class="stack-s small">{}</ul>)~">(items);
}

void about(html::Writer& out, MemberView const& view)
{
    auto const& profile = view.profile;
    if (profile.about.empty() && profile.links.empty() && !profile.birthday) return;
    auto const text = [&] {
        if (!profile.about.empty()) out.html<R"~(<div class="prose p-note" dir="auto">{}</div>)~">(view.about);
    };
    out.html<R"~(
        <section class="stack mb" aria-labelledby="about"><div class="sec-h"><h2 id="about">About</h2></div>{}{}{}</section>)~">(
        text, [&] { links(out, profile.links); }, [&] { birthday(out, profile.birthday); });
}

void figures(html::Writer& out, Member const& member)
{
    out.html<R"~(
        <div class="cols cols-s mb"><p class="stat"><b>{}</b><span class="dim">{}</span></p>
            <p class="stat"><b>{}</b><span class="dim">{}</span></p>
            <p class="stat"><b>{}</b><span class="dim">{}</span></p></div>)~">(
        grouped(member.post_count), member.post_count == 1 ? "post" : "posts", grouped(member.thread_count),
        member.thread_count == 1 ? "thread" : "threads", grouped(member.reaction_score),
        member.reaction_score == 1 ? "reaction received" : "reactions received");
}

void line(html::Writer& out, MemberPost const& post, LocalNow const& now)
{
    out.html<R"~(
        <li><h3><a class="plain" href="{}"><bdi>{}</bdi></a></h3>
            <p class="small dim"><a class="plain" href="{}">#{}</a> · <bdi>{}</bdi> · {}</p>
            <p class="t-snip" dir="auto">{}</p></li>)~">(
        url_in_thread(post.thread, post.thread_slug, post.position, post.id), post.thread_title, url_of(post.id),
        post.position, post.forum.name, Time{post.created_at, now, TimeStyle::node}, post.excerpt);
}

void posts(html::Writer& out, MemberView const& view, LocalNow const& now)
{
    if (view.posts.empty())
        return Empty{"message-square", "No posts yet", "Posts that you may read will stand here, latest first."}(out);
    auto const addresses = pages_of(url_of(view.member.id, view.member.name));
    auto const pager = [&] {
        if (view.page.count > 1) out.html<R"~(<div class="bar">{}</div>)~">(Pager{view.page, addresses});
    };
    out.html<R"~(
        <div class="sec-h"><h2>Latest posts</h2></div><ol class="lines">{}</ol>{})~">(
        [&] {
            for (auto const& post : view.posts) line(out, post, now);
        },
        pager);
}

}  // namespace

html::Html member(Frame const& frame, MemberView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(<div class="wrap wrap-m">{}{}{}{}</div>)~">(
            [&] { hero(out, frame, view); }, [&] { figures(out, view.member); }, [&] { about(out, view); },
            [&] { posts(out, view, frame.now); });
    });
}

}  // namespace stoa::pages
