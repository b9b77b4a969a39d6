#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/empty.hpp"
#include "pages/forum_node.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/presence.hpp"

namespace stoa::pages {
namespace {

void category(html::Writer& out, ForumNode const& node, LocalNow const& now)
{
    auto const& forum = node.forum;
    out.html<R"~(
        <section class="cat" aria-labelledby="category-{}">
            <div class="sec-h"><h2 id="category-{}"><bdi>{}</bdi></h2></div>{}
        </section>)~">(forum.id, forum.id, forum.name, ForumNodes{node.children, now});
}

// Forums that belong to no category stand together.
void loose_forums(html::Writer& out, std::span<ForumNode const> forums, LocalNow const& now)
{
    out.html<R"~(<section class="cat"><h2 class="vh">All forums</h2>{}</section>)~">(ForumNodes{forums, now});
}

void tree(html::Writer& out, std::span<ForumNode const> nodes, LocalNow const& now)
{
    while (!nodes.empty()) {
        if (nodes.front().forum.kind == ForumKind::category) {
            category(out, nodes.front(), now);
            nodes = nodes.subspan(1);
            continue;
        }
        std::size_t count = 1;
        while (count < nodes.size() && nodes[count].forum.kind == ForumKind::forum) ++count;
        loose_forums(out, nodes.first(count), now);
        nodes = nodes.subspan(count);
    }
}

bool is_administrator(Viewer const& viewer)
{
    return std::ranges::find(viewer.groups, administrators) != viewer.groups.end();
}

void no_forums(html::Writer& out, Frame const& frame)
{
    if (is_administrator(frame.viewer))
        Empty{"messages-square", "No forums yet",
              "Forums come in from an archive: stop the server, run “stoa import archive FILE”, and start it again. "
              "Only what you see here is missing; accounts are kept."}(out);
    else
        Empty{"messages-square", "No forums yet",
              "The people who run this site have not opened any. Please come back."}(out);
}

void start_button(html::Writer& out, bool may_start_thread)
{
    if (may_start_thread)
        out.html<R"~(<a class="btn btn-primary btn-wide" href="/new-thread">{}Start a thread</a>)~">(Icon{"pencil"});
}

void unread(html::Writer& out, IndexView const& view)
{
    if (view.unread.empty()) return;
    auto const rows = [&] {
        for (auto const& row : view.unread)
            out.html<R"~(
                <li><a class="plain strong" href="{}"><bdi>{}</bdi></a>
                    <p class="small dim">{} new · <bdi>{}</bdi></p></li>)~">(
                url_of_unread(row.thread.id, row.thread.slug), row.thread.title, grouped(row.unread_posts),
                row.forum.name);
    };
    out.html<R"~(
        <section><div class="sec-h"><h2>Unread for you</h2><a href="/whats-new/unread">All {}</a></div>
            <ul class="lines">{}</ul></section>)~">(grouped(view.unread_threads), rows);
}

void here_now(html::Writer& out, Presence const& here)
{
    auto const robots = [&] {
        if (here.robots > 0) out.html<R"~(, and {})~">(counted(here.robots, "robot", "robots"));
    };
    auto const avatars = [&] {
        if (here.names.empty()) return;
        out.html<R"~(<div class="av-set mt" aria-hidden="true">{}</div>)~">([&] {
            for (auto const& member : here.names) Avatar{name_of(member), "av-s", member.avatar}(out);
        });
    };
    out.html<R"~(
        <section><div class="sec-h"><h2>Here now</h2></div>
            <p class="small muted mt">{} in total: {}{}</p>{}</section>)~">(grouped(here.total()),
                                                                            members_and_guests(here), robots, avatars);
}

void figures(html::Writer& out, SiteFigures const& site)
{
    auto const heading = [&] {
        if (site.since)
            out.html<R"~(Since {})~">(civil_time(*site.since).year);
        else
            out.html<R"~(In numbers)~">();
    };
    auto const newest = [&] {
        if (site.newest_member) out.html<R"~(<dt>Newest member</dt><dd>{}</dd>)~">(MemberLink{site.newest_member});
    };
    out.html<R"~(
        <section><div class="sec-h"><h2>{}</h2></div>
            <dl class="kv mt small"><dt>Threads</dt><dd>{}</dd><dt>Posts</dt><dd>{}</dd><dt>Members</dt><dd>{}</dd>{}</dl>
        </section>)~">(heading, grouped(site.threads), grouped(site.posts), grouped(site.members), newest);
}

}  // namespace

html::Html index(Frame const& frame, IndexView const& view, Presence const& here)
{
    return layout(frame, [&](html::Writer& out) {
        auto const forums = [&] {
            if (view.nodes.empty())
                no_forums(out, frame);
            else
                tree(out, view.nodes, frame.now);
        };
        out.html<R"~(
            <div class="wrap"><h1 class="vh">Forums</h1>
                <div class="with-rail"><div>{}</div>
                    <aside class="rail" aria-label="About this site">{}{}{}{}</aside></div></div>)~">(
            forums, [&] { start_button(out, view.may_start_thread); }, [&] { unread(out, view); },
            [&] { here_now(out, here); }, [&] { figures(out, view.figures); });
    });
}

}  // namespace stoa::pages
