#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/post.hpp"
#include "pages/reply_form.hpp"

namespace stoa::pages {
namespace {

void meanwhile(html::Writer& out, Frame const& frame, ReplyPage const& page)
{
    if (page.meanwhile.empty()) return;
    auto const count = static_cast<std::int64_t>(page.meanwhile.size());
    PostSurroundings const around{.frame = frame, .thread = page.thread, .has_acts = false};
    auto const posts = [&] {
        for (auto const& post : page.meanwhile) PostPart{around, post}(out);
    };
    out.html<R"~(
        <section aria-labelledby="meanwhile-h"><h2 id="meanwhile-h">{} while you were writing</h2>
            <ol class="posts" start="{}">{}</ol></section>)~">(counted(count, "new post", "new posts"),
                                                               page.meanwhile.front().post.position, posts);
}

}  // namespace

html::Html reply(Frame const& frame, ReplyPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Reply</h1></div>{}
                <section class="reply" id="reply" aria-labelledby="reply-h"><h2 id="reply-h">Your reply</h2>{}</section>
            </div>)~">(
            Crumbs{page.path, &page.thread}, [&] { meanwhile(out, frame, page); },
            ReplyForm{frame, page.thread, page.composer, page.seen_position});
    });
}

}  // namespace stoa::pages
