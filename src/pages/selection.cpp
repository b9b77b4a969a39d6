#include <stdexcept>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/long_thread_pages.hpp"
#include "pages/member_link.hpp"
#include "pages/post.hpp"
#include "pages/thread_ways.hpp"

namespace stoa::pages {
namespace {

ThreadWay way_of(PostSelection selection)
{
    switch (selection) {
    case PostSelection::by_member: return ThreadWay::member;
    case PostSelection::with_pictures: return ThreadWay::pictures;
    case PostSelection::useful: return ThreadWay::useful;
    case PostSelection::catch_up: return ThreadWay::catch_up;
    }
    throw std::logic_error{"unknown selection of posts"};
}

void title(html::Writer& out, SelectionView const& view)
{
    switch (view.selection) {
    case PostSelection::by_member: return out.html<R"~(<h1>Posts by {}</h1>)~">(MemberLink{view.member, "plain"});
    case PostSelection::with_pictures: return out.html<R"~(<h1>Posts with pictures</h1>)~">();
    case PostSelection::useful: return out.html<R"~(<h1>Most useful posts</h1>)~">();
    case PostSelection::catch_up: return out.html<R"~(<h1>Catch me up</h1>)~">();
    }
}

// What one sees here, and in which order.
std::string words_about(SelectionView const& view)
{
    switch (view.selection) {
    case PostSelection::by_member: return "What they wrote in this thread, in its order.";
    case PostSelection::with_pictures: return "The posts of this thread that show pictures, in its order.";
    case PostSelection::useful: return "The posts of this thread with the most reactions.";
    case PostSelection::catch_up:
        if (view.unread_posts == 0) return "What others liked most since you were here.";
        return "Of " + counted(view.unread_posts, "new post", "new posts") +
               " since you were here, those with the most reactions. None of them counts as read by this.";
    }
    throw std::logic_error{"unknown selection of posts"};
}

void nothing(html::Writer& out, SelectionView const& view)
{
    auto const thread = std::string{url_of(view.thread).view()};
    auto const unread = std::string{url_of_unread(view.thread.id, view.thread.slug).view()};
    switch (view.selection) {
    case PostSelection::by_member:
        return Empty{"user", "Nothing by this member", "They have not written in this thread.", "To the thread",
                     thread}(out);
    case PostSelection::with_pictures:
        return Empty{"image", "No pictures", "Posts that show a picture will stand here.", "To the thread",
                     thread}(out);
    case PostSelection::useful:
        return Empty{"thumbs-up", "No reactions yet",
                     "Posts that somebody reacts to will stand here, most of it first.", "To the thread", thread}(out);
    case PostSelection::catch_up:
        if (view.unread_posts == 0)
            return Empty{"circle-check", "You have read it all", "Nothing is new in this thread.", "To the thread",
                         thread}(out);
        return Empty{"telescope", "Nothing stands out", "Nobody has reacted to what is new here. Read it in its order.",
                     "To the first new post", unread}(out);
    }
}

// "by?member=7&after=40"
std::string address_of_page(SelectionView const& view, std::int64_t after)
{
    auto address = std::string{url_of(view.thread).view()};
    switch (view.selection) {
    case PostSelection::by_member: address += "by?member=" + std::to_string(view.member.id.value) + '&'; break;
    case PostSelection::with_pictures: address += "pictures?"; break;
    case PostSelection::useful: address += "useful?"; break;
    case PostSelection::catch_up: address += "catch-up?"; break;
    }
    if (after == 0) return address.substr(0, address.size() - 1);
    return address + "after=" + std::to_string(after);
}

void walk(html::Writer& out, SelectionView const& view)
{
    auto const first = [&] {
        if (view.after > 0)
            out.html<R"~(<a class="btn" href="{}" rel="nofollow">From the beginning</a>)~">(
                html::Url::path(address_of_page(view, 0)));
    };
    auto const next = [&] {
        if (view.next_after > 0)
            out.html<R"~(<a class="btn" rel="next nofollow" href="{}">More of them</a>)~">(
                html::Url::path(address_of_page(view, view.next_after)));
    };
    if (view.selection == PostSelection::catch_up)
        out.html<R"~(<p class="bar"><a class="btn" href="{}">To the first new post</a></p>)~">(
            url_of_unread(view.thread.id, view.thread.slug));
    else if (view.after > 0 || view.next_after > 0)
        out.html<R"~(<p class="bar">{}{}</p>)~">(first, next);
}

void posts(html::Writer& out, Frame const& frame, SelectionView const& view)
{
    if (view.posts.empty() && view.after == 0) return nothing(out, view);
    PostSurroundings const around{.frame = frame, .thread = view.thread, .has_acts = false, .is_apart = true};
    auto const each = [&] {
        for (auto const& post : view.posts) PostPart{around, post}(out);
    };
    out.html<R"~(<ul class="posts">{}</ul>{})~">(each, [&] { walk(out, view); });
}

void author_choice(html::Writer& out, MemberName const& member, Thread const& thread)
{
    if (!member) return;
    out.html<R"~(
        <li class="row">{}<a class="plain" href="{}?member={}" rel="nofollow"><bdi>{}</bdi></a></li>)~">(
        Avatar{name_of(member), "av-s", member.avatar}, below(url_of(thread), "by"), member.id, member.name);
}

}  // namespace

html::Html selection(Frame const& frame, SelectionView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head">{}<p class="lede">{}</p></div>{}{}</div>)~">(
            Crumbs{view.path, &view.thread}, [&] { title(out, view); }, words_about(view),
            ThreadWayTabs{frame, view.thread, way_of(view.selection)}, [&] { posts(out, frame, view); });
    });
}

html::Html choose_author(Frame const& frame, ChooseAuthorPage const& page)
{
    auto const& thread = page.view.thread;
    return layout(frame, [&](html::Writer& out) {
        auto const people = [&] {
            author_choice(out, thread.starter, thread);
            for (auto const& member : thread.people)
                if (member.id != thread.starter.id) author_choice(out, member, thread);
        };
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Posts by one member</h1>
                <p class="lede">Who began this thread, who wrote in it last, or anybody by name.</p></div>{}
                <ul class="lines mb">{}</ul>
                <form class="form narrow" method="get" action="{}">{}
                    <button class="btn btn-primary" type="submit">Show their posts</button></form></div>)~">(
            Crumbs{page.view.path, &thread}, ThreadWayTabs{frame, thread, ThreadWay::member}, people,
            below(url_of(thread), "by"),
            TextField{.form = page,
                      .name = "name",
                      .label = "Name",
                      .hint = "As it stands beside their posts.",
                      .value = page.name,
                      .length_max = 40,
                      .is_required = true});
    });
}

}  // namespace stoa::pages
