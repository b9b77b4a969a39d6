#include "pages/corrections.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void removal(html::Writer& out, PostSurroundings const& around, PostView const& view, Correction const& correction)
{
    if (!view.may_remove_corrections || !around.has_acts) return;
    out.html<R"~(
        <form class="push" method="post" action="/corrections/{}/remove">{}
            <button class="btn btn-sm" type="submit">Remove<span class="vh"> this correction of post {}</span></button>
        </form>)~">(correction.id, FormKey{around.frame}, view.post.position);
}

void removed(html::Writer& out, Correction const& correction, LocalNow const& now)
{
    out.html<R"~(
        <li class="small dim" id="correction-{}">A correction by {} was removed by {}, {}.</li>)~">(
        correction.id, MemberLink{correction.author, "plain"}, MemberLink{correction.removed_by, "plain"},
        Time{correction.removed_at, now, TimeStyle::post});
}

void standing(html::Writer& out, PostSurroundings const& around, PostView const& view, Correction const& correction)
{
    std::optional const at = correction.at;
    out.html<R"~(
        <li class="note note-warn" id="correction-{}">{}
            <div><p class="small"><b>Correction</b> by {}, {}</p><p dir="auto">{}</p></div>{}</li>)~">(
        correction.id, Icon{"triangle-alert"}, MemberLink{correction.author, "plain"},
        Time{at, around.frame.now, TimeStyle::post}, correction.text, [&] { removal(out, around, view, correction); });
}

}  // namespace

void Corrections::operator()(html::Writer& out) const
{
    if (view.corrections.empty()) return;
    auto const notes = [&] {
        for (auto const& correction : view.corrections) {
            if (correction.removed_at)
                removed(out, correction, around.frame.now);
            else
                standing(out, around, view, correction);
        }
    };
    out.html<R"~(<ul class="stack-s mt" aria-label="Corrections of post {}">{}</ul>)~">(view.post.position, notes);
}

}  // namespace stoa::pages
