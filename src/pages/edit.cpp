#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/composer.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/reason_field.hpp"

namespace stoa::pages {
namespace {

void text_meanwhile(html::Writer& out, EditPage const& page)
{
    if (!page.text_meanwhile) return;
    out.html<R"~(
        <details class="fold" open><summary>What the post says now</summary>
            <div class="field"><label class="vh" for="text-now">What the post says now</label>
                <textarea class="input" id="text-now" readonly dir="auto">{}</textarea></div>
        </details>)~">(*page.text_meanwhile);
}

}  // namespace

html::Html edit(Frame const& frame, EditPage const& page)
{
    auto const& source = page.source;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Edit post {}</h1></div>
                <form class="form" method="post" action="/posts/{}/edit" enctype="multipart/form-data">{}{}{}{}{}
                    {}<div class="row">
                        <button class="btn btn-primary" type="submit" name="view" value="post">Save the post</button>{}
                        <a class="btn" href="{}">Leave it as it is</a></div>
                </form></div>)~">(
            Crumbs{page.path, &page.thread}, source.position, source.id, FormKey{frame},
            HiddenField{"revision", std::to_string(source.revision)}, FormNotice{page.composer},
            [&] { text_meanwhile(out, page); }, Composer{frame, page.composer, "Text of the post"},
            TextField{.form = page.composer,
                      .name = "reason",
                      .label = "Reason (optional)",
                      .hint = "Stands beside “Last edited” and in the history.",
                      .value = page.reason,
                      .length_max = edit_reason_length_max},
            DraftButtons{page.composer}, url_in_thread(page.thread.id, page.thread.slug, source.position, source.id));
    });
}

}  // namespace stoa::pages
