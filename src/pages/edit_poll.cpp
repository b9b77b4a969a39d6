#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/poll_fields.hpp"

namespace stoa::pages {

html::Html edit_poll(Frame const& frame, EditPollPage const& page)
{
    // The Enter key presses the first button of a form, which must not be one that removes an answer.
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>{}</h1></div>
                <form class="form" method="post" action="{}">{}
                    <button class="vh" type="submit" name="view" value="save" tabindex="-1" aria-hidden="true">Save</button>
                    {}{}
                    <div class="row">
                        <button class="btn btn-primary" type="submit" name="view" value="save">Save the poll</button>
                        <a class="btn" href="{}">Leave it as it is</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, page.is_new ? "Add a poll" : "Edit the poll",
            below(url_of(page.thread), "poll/edit"), FormKey{frame}, FormNotice{page}, PollFields{page, page.poll},
            url_of(page.thread));
    });
}

}  // namespace stoa::pages
