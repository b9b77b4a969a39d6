#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/thread_row.hpp"
#include "pages/time.hpp"
#include "pages/watch_menu.hpp"
#include "pages/whats_new_filter.hpp"
#include "pages/whats_new_tabs.hpp"

namespace stoa::pages {
namespace {

void mark_read(html::Writer& out, Frame const& frame, WhatsNewView const& view)
{
    if (view.list == WhatsNewList::watched)
        return out.html<R"~(<a class="btn btn-quiet" href="/account/alerts">{}Preferences</a>)~">(Icon{"settings"});
    if (!frame.viewer.is_member() || view.unread_threads == 0) return;
    out.html<R"~(
        <form method="post" action="/forums/mark-read">{}{}
            <button class="btn" type="submit">{}Mark everything read</button></form>)~">(
        FormKey{frame}, HiddenField{"return", frame.return_to}, Icon{"check"});
}

void watched_forums(html::Writer& out, Frame const& frame, WhatsNewView const& view)
{
    if (view.watched.empty()) return;
    auto const each = [&] {
        for (auto const& [forum, level] : view.watched)
            out.html<R"~(
                <li class="row"><a class="plain strong" href="{}"><bdi>{}</bdi></a><span class="small dim">{}</span>
                    <form class="push" method="post" action="{}">{}{}
                        <button class="btn btn-quiet btn-sm" type="submit" name="level" value="none">{}<span class="vh">: <bdi>{}</bdi></span></button></form></li>)~">(
                url_of(forum), forum.name, words_for(level), below(url_of(forum), "watch"), FormKey{frame},
                HiddenField{"return", "/whats-new/watched"}, words_to_end(level), forum.name);
    };
    out.html<R"~(<h2 class="t-group">Forums</h2><ul class="lines mb">{}</ul>)~">(each);
}

// What belongs here, and the next step.
Empty emptiness(WhatsNewList list)
{
    switch (list) {
    case WhatsNewList::unread:
        return {"check", "All read", "Nothing new for now. Go outside, or look at the latest posts.", "Latest activity",
                "/whats-new/latest"};
    case WhatsNewList::replies:
        return {"check", "No unread replies", "When somebody answers in a thread that you started, it stands here.",
                "Started by me", "/whats-new/started"};
    case WhatsNewList::watched:
        return {"bell", "Nothing watched yet",
                "Press Watch above a thread or a forum, and you will be told when something happens there.",
                "All forums", "/"};
    case WhatsNewList::started:
        return {"pencil", "You have started no thread yet", "What you start stands here, latest activity first.",
                "Start a thread", "/new-thread"};
    case WhatsNewList::unanswered:
        return {"message-square", "Everything is answered", "Threads that nobody has replied to will stand here.",
                "Latest activity", "/whats-new/latest"};
    case WhatsNewList::posts:
    case WhatsNewList::latest: break;
    }
    return {"messages-square", "No threads yet", "What is posted in any forum will stand here, latest first.",
            "All forums", "/"};
}

void nothing(html::Writer& out, WhatsNewView const& view)
{
    if (view.older)
        return Empty{"filter", "Nothing so far",
                     "Nothing that fits is among what was looked at. There is more before it."}(out);
    if (!view.filter.is_empty())
        return Empty{"filter", "Nothing fits", "Nothing in this list has what you ask for.", "Show all",
                     whats_new_address(view.list, {})}(out);
    if (!view.is_first_page)
        return Empty{"check", "This was the end", "The list has nothing that is older.", "To its beginning",
                     whats_new_address(view.list, {})}(out);
    emptiness(view.list)(out);
}

void news_post(html::Writer& out, NewsPost const& news, LocalNow const& now)
{
    auto const& post = news.post;
    auto const fresh = [&] {
        if (news.is_unread) out.html<R"~( <span class="badge b-fresh">New</span>)~">();
    };
    out.html<R"~(
        <li><h3><a class="plain" href="{}"><bdi>{}</bdi></a>{}</h3>
            <p class="small dim">{} · <a class="plain" href="{}">#{}</a> · <a class="plain" href="{}"><bdi>{}</bdi></a> · {}</p>
            <p class="t-snip" dir="auto">{}</p></li>)~">(
        url_in_thread(post.thread, post.thread_slug, post.position, post.id), post.thread_title, fresh,
        MemberLink{news.author, "plain"}, url_of(post.id), post.position, url_of(post.forum), post.forum.name,
        Time{post.created_at, now, TimeStyle::node}, post.excerpt);
}

void news(html::Writer& out, WhatsNewView const& view, LocalNow const& now)
{
    bool const is_empty = view.threads.empty() && view.posts.empty();
    if (is_empty && view.watched.empty()) return nothing(out, view);
    if (is_empty) return;
    auto const posts = [&] {
        for (auto const& each : view.posts) news_post(out, each, now);
    };
    if (view.list == WhatsNewList::posts)
        return out.html<R"~(<h2 class="vh">{}</h2><ol class="lines">{}</ol>)~">(words_for(view.list), posts);
    out.html<R"~(<h2 class="vh">{}</h2>{})~">(words_for(view.list), ThreadRows{view.threads, now, ForumShown::yes});
}

// Pages have no numbers: what comes in meanwhile would move their borders.
void other_pages(html::Writer& out, WhatsNewView const& view)
{
    if (view.is_first_page && !view.older) return;
    auto const address = whats_new_address(view.list, view.filter);
    auto const newest = [&] {
        if (!view.is_first_page) out.html<R"~(<a href="{}">Newest</a>)~">(html::Url::path(address));
    };
    auto const older = [&] {
        if (!view.older) return;
        auto const before = (view.filter.is_empty() ? "?before=" : "&before=") + text_of(*view.older);
        out.html<R"~(<a rel="next" href="{}">Older{}</a>)~">(html::Url::path(address + before),
                                                             Icon{"chevron-right", "i-s", "i-flip"});
    };
    out.html<R"~(
        <div class="bar"><span class="push"></span><nav class="pager" aria-label="Pages">{}{}</nav></div>)~">(newest,
                                                                                                              older);
}

}  // namespace

html::Html whats_new(Frame const& frame, WhatsNewView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><div class="page-head"><div class="head-row"><h1>What’s new</h1>{}</div></div>{}{}{}{}{}</div>)~">(
            [&] { mark_read(out, frame, view); }, WhatsNewTabs{frame, view.list, view.filter},
            WhatsNewFilterBar{frame, view}, [&] { watched_forums(out, frame, view); },
            [&] { news(out, view, frame.now); }, [&] { other_pages(out, view); });
    });
}

}  // namespace stoa::pages
