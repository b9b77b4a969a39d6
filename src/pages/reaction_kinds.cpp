#include "model/limits.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {
namespace {

void shift_form(html::Writer& out, Frame const& frame, ReactionKind const& kind, std::string_view direction,
                std::string_view icon)
{
    out.html<R"~(
        <form method="post" action="/admin/reactions/{}/{}">{}
            <button class="icon-btn" type="submit">{}<span class="vh">Move {} {}</span></button></form>)~">(
        kind.id, direction, FormKey{frame}, Icon{icon}, kind.name, direction);
}

void kind_line(html::Writer& out, Frame const& frame, ReactionKind const& kind)
{
    out.html<R"~(
        <tr><th scope="row"><a class="row" href="/admin/reactions/{}">{}<bdi>{}</bdi></a></th><td><code>{}</code></td>
            <td>{}</td><td><div class="row">{}{}</div></td></tr>)~">(
        kind.id, Icon{kind.icon}, kind.name, kind.key, kind.is_active ? "Yes" : "No",
        [&] { shift_form(out, frame, kind, "up", "arrow-up"); },
        [&] { shift_form(out, frame, kind, "down", "arrow-down"); });
}

void picture_choice(html::Writer& out, std::string_view icon, std::string_view chosen)
{
    out.html<R"~(
        <label class="choice"><input type="radio" name="icon" value="{}" {checked?}>{}<span class="vh">{}</span></label>)~">(
        icon, icon == chosen, Icon{icon}, icon);
}

// The fields of a new reaction, and of one that is changed.
template <class Page>
void kind_fields(html::Writer& out, Page const& page)
{
    auto const chosen = page.icon.empty() ? reaction_icons.front() : std::string_view{page.icon};
    auto const pictures = [&] {
        for (auto const icon : reaction_icons) picture_choice(out, icon, chosen);
    };
    out.html<R"~(
        {}<fieldset class="field"><legend>Picture</legend><div class="row">{}</div>{}</fieldset>)~">(
        TextField{.form = page,
                  .name = "name",
                  .label = "Name",
                  .hint = "One word, as members read it beside a post: Thanks.",
                  .value = page.name,
                  .length_min = name_length_min,
                  .length_max = name_length_max,
                  .is_required = true},
        pictures, FieldError{page, "icon"});
}

}  // namespace

html::Html reaction_kinds(Frame const& frame, ReactionKindsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        auto const lines = [&] {
            for (auto const& kind : page.kinds) kind_line(out, frame, kind);
        };
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Reactions</h1>
                <p class="lede">What members can answer a post with, without words, in this order. Five or six are enough:
                    a long list is read by nobody.</p></div>
                <div class="scroll mb" tabindex="0" role="region" aria-label="Reactions"><table class="table"><thead><tr>
                    <th scope="col">Reaction</th><th scope="col">For programs</th><th scope="col">Offered</th>
                    <th scope="col">Order</th></tr></thead><tbody>{}</tbody></table></div>
                <section aria-labelledby="new"><h2 id="new" class="mb">A new reaction</h2>
                <form class="form narrow" method="post" action="/admin/reactions">{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Add the reaction</button></div></form>
                </section></div></div>)~">(AdminSide{AdminPlace::reactions}, lines, FormKey{frame}, FormNotice{page},
                                           [&] { kind_fields(out, page); });
    });
}

html::Html reaction_kind(Frame const& frame, ReactionKindPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Change a reaction</h1>
                <p class="lede">Programs call it <code>{}</code>, and go on doing so.</p></div>
                <form class="form narrow" method="post" action="/admin/reactions/{}">{}{}{}
                    <label class="check"><input type="checkbox" name="offered" value="1" {checked?}>
                        <span>Members can give it</span><span class="hint">What was given stays in any case.</span></label>
                    <div class="row"><button class="btn btn-primary" type="submit">Save the reaction</button>
                        <a class="btn" href="/admin/reactions">Leave it as it is</a></div></form></div></div>)~">(
            AdminSide{AdminPlace::reactions}, page.key, page.id, FormKey{frame}, FormNotice{page},
            [&] { kind_fields(out, page); }, page.is_active);
    });
}

}  // namespace stoa::pages
