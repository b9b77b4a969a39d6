#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/advice_note.hpp"
#include "pages/composer.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/heading_fields.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/poll_fields.hpp"

namespace stoa::pages {
namespace {

void fields(html::Writer& out, NewThreadPage const& page)
{
    auto const& form = page.composer;
    TextField{.form = form,
              .name = "title",
              .label = "Title",
              .hint = "Say what the thread is about.",
              .value = page.title,
              .length_max = title_length_max}(out);
    HeadingFields{form, page.may_set_prefix, page.may_set_tags, page.prefix, page.tags}(out);
}

void poll(html::Writer& out, NewThreadPage const& page)
{
    if (!page.may_start_poll) return;
    out.html<R"~(<details class="fold" {open?}><summary>Poll</summary>{}</details>)~">(
        page.poll.is_open, PollFields{page.composer, page.poll});
}

void advice(html::Writer& out)
{
    out.html<R"~(
        <aside class="rail" aria-label="Before you post"><section><div class="sec-h"><h2>Citing well</h2></div>
            <ul class="lines small muted">
                <li>Quote the part you discuss, not the whole article.</li>
                <li>Say who said it. ‘Reported’ is not ‘confirmed’.</li>
                <li>Keep your own words outside the quotation.</li>
            </ul></section></aside>)~">();
}

}  // namespace

html::Html new_thread(Frame const& frame, NewThreadPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap">{}<div class="page-head"><h1>New thread</h1></div>
                <form method="post" action="{}" enctype="multipart/form-data" class="with-rail"><div class="form">{}{}{}{}{}
                        <div class="field"><span class="label">Post</span>{}</div>{}
                        <div class="row">
                            <button class="btn btn-primary" type="submit" name="view" value="post">Post thread</button>{}
                        </div></div>
                    {}</form></div>)~">(
            Crumbs{page.path}, below(url_of(page.forum), "threads"), FormKey{frame},
            HiddenField{"token", page.composer.form_token}, FormNotice{page.composer}, AdviceNote{page.composer},
            [&] { fields(out, page); }, Composer{frame, page.composer, "Text of the post"}, [&] { poll(out, page); },
            DraftButtons{page.composer}, [&] { advice(out); });
    });
}

}  // namespace stoa::pages
