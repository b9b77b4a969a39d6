#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/empty.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/thread_row.hpp"

namespace stoa::pages {
namespace {

void list(html::Writer& out, TagsView const& view)
{
    if (view.tags.empty())
        return Empty{"tag", "No tags yet", "What threads are about, in single words, will stand here.", "All forums",
                     "/"}(out);
    auto const each = [&] {
        for (auto const& tag : view.tags)
            out.html<R"~(
                <li><a class="tag" href="{}"><bdi>{}</bdi></a> <span class="count">{}<span class="vh"> {}</span></span>
                </li>)~">(url_of_tag(tag.name), tag.name, grouped(tag.thread_count),
                          tag.thread_count == 1 ? "thread" : "threads");
    };
    out.html<R"~(<ul class="row">{}</ul>)~">(each);
}

}  // namespace

html::Html tags(Frame const& frame, TagsView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>Tags</h1>
                <p class="lede">What threads are about, most used first.</p></div>{}</div>)~">(
            [&] { list(out, view); });
    });
}

html::Html tag(Frame const& frame, TagView const& view)
{
    auto const addresses = pages_of(url_of_tag(view.tag));
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>
                    <li><a href="/tags/">Tags</a></li></ol></nav>
                <div class="page-head"><h1><span class="dim" aria-hidden="true">#</span><bdi>{}</bdi></h1>
                    <p class="lede">{}, latest posts first.</p></div>
                <h2 class="vh">Threads</h2>{}
                <div class="bar"><span class="push"></span>{}</div></div>)~">(
            view.tag, counted(view.thread_total, "thread", "threads"),
            ThreadRows{view.threads, frame.now, ForumShown::yes}, Pager{view.page, addresses});
    });
}

}  // namespace stoa::pages
