#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/post.hpp"
#include "pages/reason_field.hpp"

namespace stoa::pages {

html::Html confirm_delete(Frame const& frame, DeletePage const& page)
{
    auto const& source = page.source;
    PostSurroundings const around{.frame = frame, .thread = page.thread, .has_acts = false};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}
                <div class="page-head"><h1>Delete post {}?</h1>
                    <p class="lede">It will be hidden at once, and you can undo that. Replies stay.</p></div>
                <div class="card mb">{}</div>
                <form class="form" method="post" action="/posts/{}/delete">{}{}
                    <div class="row"><button class="btn btn-danger" type="submit">Delete post</button>
                        <a class="btn" href="{}">Keep it</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, source.position, PostBody{around, page.body}, source.id, FormKey{frame},
            [&] {
                if (page.asks_reason) ReasonField{page.state, page.reason}(out);
            },
            url_in_thread(page.thread.id, page.thread.slug, source.position, source.id));
    });
}

}  // namespace stoa::pages
