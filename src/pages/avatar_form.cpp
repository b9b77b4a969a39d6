#include "pages/avatar.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

void percent(html::Writer& out, std::string_view name, std::string_view label, std::int64_t value, std::int64_t least)
{
    out.html<R"~(
        <div class="field"><label for="{}">{}</label>
            <input class="input" id="{}" name="{}" type="number" min="{}" max="100" value="{}" required></div>)~">(
        name, label, name, name, least, value);
}

void removal(html::Writer& out, Frame const& frame)
{
    if (frame.viewer.avatar.value == 0) return;
    out.html<R"~(
        <form method="post" action="/account/avatar/remove">{}
            <button class="btn" type="submit">{}Remove the picture</button></form>)~">(FormKey{frame}, Icon{"trash-2"});
}

}  // namespace

html::Html avatar_form(Frame const& frame, AvatarPage const& page)
{
    auto const& viewer = frame.viewer;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m stack-l"><div class="page-head"><h1>Your picture</h1></div>
                <div class="row">{}<p class="muted">It stands beside your name, in place of its first letters.</p></div>
                <form class="form narrow" method="post" action="/account/avatar" enctype="multipart/form-data">{}{}
                    <div class="field"><label for="file">Picture</label>
                        <input class="input" id="file" name="file" type="file" required aria-describedby="file-hint">
                        <p class="hint" id="file-hint">JPEG, PNG, WebP or GIF, up to 16 MB.</p>{}</div>
                    <fieldset class="field"><legend>Which square of it</legend>
                        <p class="hint">In percent of the picture: where the middle of the square is, and how
                            large it is. 50, 50 and 100 is the largest square in the middle.</p>
                        <canvas class="crop" aria-hidden="true" hidden></canvas>
                        <div class="cols">{}{}{}</div></fieldset>
                    <div class="row"><button class="btn btn-primary" type="submit">Save the picture</button>
                        <a class="btn" href="/account/">Leave it as it is</a></div>
                </form>{}</div>)~">(
            Avatar{.name = viewer.name, .size = "av-xl", .picture = viewer.avatar}, FormKey{frame}, FormNotice{page},
            FieldError{page, "file"}, [&] { percent(out, "x", "From the left", page.x, 0); },
            [&] { percent(out, "y", "From the top", page.y, 0); }, [&] { percent(out, "side", "Size", page.side, 10); },
            [&] { removal(out, frame); });
    });
}

}  // namespace stoa::pages
