#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/layout.hpp"
#include "pages/long_thread_pages.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/post.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void posts(html::Writer& out, Frame const& frame, PrintView const& view)
{
    PostSurroundings const around{.frame = frame, .thread = view.thread, .has_acts = false};
    auto const each = [&] {
        for (auto const& post : view.posts) PostPart{around, post}(out);
    };
    out.html<R"~(<ol class="posts" start="{}">{}</ol>)~">(view.posts.empty() ? 1 : view.posts.front().post.position,
                                                          each);
}

void part(html::Writer& out, PageNumber const& part)
{
    if (part.count > 1) out.html<R"~(<span>Part {} of {}</span>)~">(part.number, part.count);
}

}  // namespace

html::Html print(Frame const& frame, PrintView const& view)
{
    auto const& thread = view.thread;
    auto const first = std::string{below(url_of(thread), "print").view()};
    PageAddresses const addresses{first, first + "?page="};
    return bare_layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}{}<div class="th-head"><h1><bdi>{}</bdi></h1>
                <p class="th-meta"><span>{}{}</span><span>Started by {}</span>{}<span>{}</span>{}</p></div>{}</div>)~">(
            Crumbs{view.path, &thread}, Pager{view.part, addresses}, thread.title, frame.base_url,
            url_of(thread).view(), MemberLink{thread.starter, "plain"},
            Time{thread.created_at, frame.now, TimeStyle::long_date}, counted(thread.post_count, "post", "posts"),
            [&] { part(out, view.part); }, [&] { posts(out, frame, view); });
    });
}

}  // namespace stoa::pages
