#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/layout.hpp"
#include "pages/long_thread_pages.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/thread_ways.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void what_it_says(html::Writer& out, OutlinePost const& post)
{
    if (post.is_deleted) return out.html<R"~(<p class="small dim">Post removed</p>)~">();
    if (post.is_ignored) return out.html<R"~(<p class="small dim">Post by a member you ignore</p>)~">();
    if (!post.excerpt.empty()) out.html<R"~(<p class="t-snip small" dir="auto">{}</p>)~">(post.excerpt);
}

void quotes_too(html::Writer& out, OutlinePost const& post)
{
    if (post.quotes_too.empty()) return;
    auto const each = [&] {
        for (auto const& mark : post.quotes_too)
            out.html<R"~( <a href="/posts/{}/">#{}</a>)~">(mark.post, grouped(mark.position));
    };
    out.html<R"~(<span>quotes{}</span>)~">(each);
}

void list(html::Writer& out, Frame const& frame, std::vector<OutlinePost> const& posts);

void item(html::Writer& out, Frame const& frame, OutlinePost const& post)
{
    auto const answers = [&] {
        if (!post.answers.empty()) list(out, frame, post.answers);
    };
    auto const author = [&] {
        if (!post.is_deleted) out.html<R"~(<span>{}</span>)~">(MemberLink{post.author, "plain strong"});
    };
    out.html<R"~(
        <li><p class="row small"><a href="/posts/{}/">#{}</a>{}<span class="dim">{}</span>{}</p>{}{}</li>)~">(
        post.post, grouped(post.position), author, Time{post.created_at, frame.now, TimeStyle::row},
        [&] { quotes_too(out, post); }, [&] { what_it_says(out, post); }, answers);
}

void list(html::Writer& out, Frame const& frame, std::vector<OutlinePost> const& posts)
{
    auto const items = [&] {
        for (auto const& post : posts) item(out, frame, post);
    };
    out.html<R"~(<ul class="outline">{}</ul>)~">(items);
}

void tree(html::Writer& out, Frame const& frame, OutlineView const& view)
{
    if (view.posts.empty())
        return Empty{"quote", "Nobody quoted anybody here", "Posts that quote others will stand below them."}(out);
    list(out, frame, view.posts);
}

void which_part(html::Writer& out, OutlineView const& view)
{
    if (view.page.count > 1) out.html<R"~( These are posts {} to {}.)~">(grouped(view.first), grouped(view.last));
}

}  // namespace

html::Html outline(Frame const& frame, OutlineView const& view)
{
    auto const first = std::string{below(url_of(view.thread), "outline").view()};
    PageAddresses const addresses{first, first + "?page="};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Who quoted whom</h1>
                <p class="lede">Posts that answer others by quoting them, below what they answer.{}</p></div>{}{}{}</div>)~">(
            Crumbs{view.path, &view.thread}, [&] { which_part(out, view); },
            ThreadWayTabs{frame, view.thread, ThreadWay::outline}, [&] { tree(out, frame, view); },
            Pager{view.page, addresses});
    });
}

}  // namespace stoa::pages
