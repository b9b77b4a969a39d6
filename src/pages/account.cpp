#include "base/text.hpp"
#include "model/limits.hpp"
#include "pages/account_tokens.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

void side(html::Writer& out)
{
    out.html<R"~(
        <nav class="side-nav" aria-label="Settings"><ul>
            <li><a href="#profile">{}Profile</a></li>
            <li><a href="/account/avatar">{}Your picture</a></li>
            <li><a href="#display">{}Display</a></li>
            <li><a href="#tokens">{}API tokens</a></li>
        </ul></nav>)~">(Icon{"user"}, Icon{"image"}, Icon{"palette"}, Icon{"key-round"});
}

void profile(html::Writer& out, AccountPage const& page)
{
    auto const& member = page.member;
    out.html<R"~(
        <section class="form" aria-labelledby="profile"><h2 id="profile">Profile</h2>{}<div class="cols">{}{}</div>
        </section>)~">(TextField{.form = page,
                                 .name = "title",
                                 .label = "Title (optional)",
                                 .hint = "Stands under your name, such as Frame builder.",
                                 .value = member.title,
                                 .length_max = member_title_length_max},
                       CountryField{page, "country", "Country (optional)", "Its flag stands beside your posts.",
                                    member.country, "country"},
                       CountryField{page, "location", "Location (optional)", "Where you live, if that is elsewhere.",
                                    member.location});
}

void display(html::Writer& out, Preferences const& now)
{
    out.html<R"~(
        <section class="form" aria-labelledby="display"><h2 id="display">Display</h2>
            <fieldset class="field"><legend>Theme</legend><div class="seg" role="presentation">
                <label><input type="radio" name="theme" value="light" {checked?}>Light</label>
                <label><input type="radio" name="theme" value="dark" {checked?}>Dark</label>
                <label><input type="radio" name="theme" value="auto" {checked?}>Same as device</label></div></fieldset>
            <fieldset class="field"><legend>Density of lists</legend><div class="cols">
                <label class="choice"><input type="radio" name="density" value="comfortable" {checked?}>
                    <span><b>Comfortable</b><br><span class="hint">Two lines for each thread</span></span></label>
                <label class="choice"><input type="radio" name="density" value="compact" {checked?}>
                    <span><b>Compact</b><br><span class="hint">About a fifth more threads on a screen</span></span></label>
            </div></fieldset>
        </section>)~">(now.theme == Theme::light, now.theme == Theme::dark, now.theme == Theme::automatic,
                       now.density == Density::comfortable, now.density == Density::compact);
}

}  // namespace

html::Html account(Frame const& frame, AccountPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>Settings</h1></div>{}
                    <form class="form narrow" method="post" action="/account/">{}{}{}
                        <div class="row"><button class="btn btn-primary" type="submit">Save</button></div></form>
                    {}</div></div>)~">([&] { side(out); }, FormNotice{page}, FormKey{frame},
                                       [&] { profile(out, page); }, [&] { display(out, frame.viewer.preferences); },
                                       AccountTokens{frame, page});
    });
}

}  // namespace stoa::pages
