#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

html::Html react(Frame const& frame, ReactionChoiceView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        auto const buttons = [&] {
            for (auto const& kind : view.kinds)
                out.html<R"~(
                    <button class="react" type="submit" name="kind" value="{}" aria-pressed="{}">{}{}</button>)~">(
                    kind.key, kind.id == view.own ? "true" : "false", Icon{kind.icon, "i-s"}, kind.name);
        };
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>React to post {}</h1>
                <p class="lede"><a href="{}">Back to the post</a></p></div>
                <form class="reacts" method="post" action="/posts/{}/reactions">{}{}</form></div>)~">(
            Crumbs{view.path, &view.thread}, view.post.position,
            url_in_thread(view.thread.id, view.thread.slug, view.post.position, view.post.id), view.post.id,
            FormKey{frame}, buttons);
    });
}

}  // namespace stoa::pages
