#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/post.hpp"

namespace stoa::pages {

html::Html correct(Frame const& frame, CorrectPage const& page)
{
    auto const& post = page.view.post;
    PostSurroundings const around{.frame = frame, .thread = page.thread, .has_acts = false};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}
                <div class="page-head"><h1>Correct post {}</h1>
                    <p class="lede">The text of the post stays as it is. Your note stands under it, with your name and
                        the date, and cannot be changed afterwards.</p></div>
                <div class="card mb">{}</div>
                <form class="form" method="post" action="/posts/{}/corrections">{}{}
                    <div class="field"><label for="correction">Correction</label>
                        <textarea class="input" id="correction" name="correction" rows="4" maxlength="{}" dir="auto"
                                  aria-invalid="{}" aria-describedby="correction-hint">{}</textarea>
                        <p class="hint" id="correction-hint">What is wrong, and what is right.</p>{}</div>
                    <div class="row"><button class="btn btn-primary" type="submit">Add the correction</button>
                        <a class="btn" href="{}">Leave it as it is</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, post.position, PostBody{around, post.body}, post.id, FormKey{frame},
            FormNotice{page}, correction_length_max, is_about(page, "correction") ? "true" : "false", page.text,
            FieldError{page, "correction"}, url_in_thread(page.thread.id, page.thread.slug, post.position, post.id));
    });
}

}  // namespace stoa::pages
