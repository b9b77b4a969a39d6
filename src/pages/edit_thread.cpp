#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/heading_fields.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

void title(html::Writer& out, EditThreadPage const& page)
{
    if (!page.may_set_title) return;
    TextField{.form = page,
              .name = "title",
              .label = "Title",
              .hint = "The address changes with it; the old one leads to the new one.",
              .value = page.title,
              .length_max = title_length_max}(out);
}

}  // namespace

html::Html edit_thread(Frame const& frame, EditThreadPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Edit title and tags</h1></div>
                <form class="form" method="post" action="{}">{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save</button>
                        <a class="btn" href="{}">Leave it as it is</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, below(url_of(page.thread), "edit"), FormKey{frame}, FormNotice{page},
            [&] { title(out, page); },
            HeadingFields{page, page.may_set_prefix, page.may_set_tags, page.prefix, page.tags}, url_of(page.thread));
    });
}

}  // namespace stoa::pages
