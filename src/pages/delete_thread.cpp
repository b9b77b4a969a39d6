#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/reason_field.hpp"

namespace stoa::pages {

html::Html delete_thread(Frame const& frame, DeleteThreadPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Delete this thread?</h1>
                    <p class="lede">It has {}. All of it is hidden at once; moderators still see it and can restore it.</p></div>
                <form class="form" method="post" action="/threads/{}/delete">{}{}{}
                    <div class="row"><button class="btn btn-danger" type="submit">Delete the thread</button>
                        <a class="btn" href="{}">Keep it</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, counted(page.thread.post_count, "post", "posts"), page.thread.id,
            FormKey{frame}, FormNotice{page}, ReasonField{page, page.reason}, url_of(page.thread));
    });
}

}  // namespace stoa::pages
