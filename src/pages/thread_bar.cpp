#include "pages/thread_bar.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/post_list.hpp"

namespace stoa::pages {
namespace {

// "Posts 41–48 · Page 3 of 3", "Page 1 of 1 · 3 posts"
void position(html::Writer& out, ThreadView const& view)
{
    auto const& page = view.page;
    if (page.count <= 1 || view.posts.empty())
        return out.html<R"~(<span class="pos">Page {} of {}<span class="hide-s"> · {}</span></span>)~">(
            page.number, page.count, counted(view.thread.post_count, "post", "posts"));
    out.html<R"~(<span class="pos"><span class="hide-s">Posts {}–{} · </span>Page {} of {}</span>)~">(
        grouped(view.posts.front().post.position), grouped(view.posts.back().post.position), grouped(page.number),
        grouped(page.count));
}

void first_unread(html::Writer& out, ThreadView const& view)
{
    if (view.first_unread == 0) return;
    if (has_unread_line(view))
        return out.html<R"~(<a class="btn btn-quiet btn-sm" href="#unread">First unread</a>)~">();
    out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}">First unread</a>)~">(
        url_of_unread(view.thread.id, view.thread.slug));
}

void reply(html::Writer& out, Frame const& frame, ThreadView const& view)
{
    if (view.may_reply)
        out.html<R"~(<a class="btn btn-sm hide-s" href="#reply">{}Reply</a>)~">(Icon{"reply", "i-s", "i-flip"});
    else if (!frame.viewer.is_member())
        out.html<R"~(<a class="btn btn-sm" href="{}">Join</a>)~">(register_address(frame));
}

}  // namespace

void ThreadBar::operator()(html::Writer& out) const
{
    out.html<R"~(
        <div class="th-bar"><div class="wrap th-bar-in"><a class="th-bar-t" href="#title"><bdi>{}</bdi></a>{}{}{}
                <a class="icon-btn" href="#top" title="Top">{}<span class="vh">Top</span></a>
                <a class="icon-btn" href="#reply" title="Bottom">{}<span class="vh">Bottom</span></a></div>
            <div class="th-prog" aria-hidden="true"></div></div>)~">(
        view.thread.title, [&] { position(out, view); }, [&] { first_unread(out, view); },
        [&] { reply(out, frame, view); }, Icon{"arrow-up"}, Icon{"arrow-down"});
}

}  // namespace stoa::pages
