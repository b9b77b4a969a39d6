#include "model/limits.hpp"
#include "pages/address.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/new_password_fields.hpp"
#include "pages/pages.hpp"
#include "pages/provider_buttons.hpp"
#include "pages/text_area.hpp"

namespace stoa::pages {
namespace {

void account_fields(html::Writer& out, RegisterPage const& page)
{
    TextField{.form = page,
              .name = "name",
              .label = "Name shown with your posts",
              .hint = "2 to 40 characters.",
              .value = page.name,
              .autocomplete = "username",
              .length_min = name_length_min,
              .length_max = name_length_max,
              .is_required = true}(out);
    TextField{.form = page,
              .name = "email",
              .label = "E-mail",
              .hint = "Never shown. We send one message to confirm it.",
              .value = page.email,
              .type = "email",
              .autocomplete = "email",
              .length_max = email_bytes_max,
              .is_required = true}(out);
}

void country_fields(html::Writer& out, RegisterPage const& page)
{
    CountryField{page, "country", "Country (optional)", "Its flag stands beside your posts.", page.country, "country"}(
        out);
    CountryField{page, "location", "Location (optional)", "Where you live, if that is elsewhere.", page.location}(out);
}

void conditions(html::Writer& out, RegisterPage const& page)
{
    if (page.needs_invitation) {
        TextField{.form = page,
                  .name = "invitation",
                  .label = "Invitation",
                  .hint = "The code that a member gave you.",
                  .value = page.invitation,
                  .length_max = token_name_length_max,
                  .is_required = true}(out);
    } else if (page.takes_invitation) {
        TextField{.form = page,
                  .name = "invitation",
                  .label = "Invitation (optional)",
                  .hint = "With the code that a member gave you, you need not wait for approval.",
                  .value = page.invitation,
                  .length_max = token_name_length_max}(out);
    }
    if (page.minimum_age > 0) {
        out.html<R"~(
            <label class="check"><input type="checkbox" name="age" value="1" required>
                <span>I am at least {} years old.</span></label>)~">(page.minimum_age);
    }
    if (auto const terms = html::Url::parse(page.terms_url); terms && !page.terms_url.empty()) {
        out.html<R"~(
            <label class="check"><input type="checkbox" name="terms" value="1" required>
                <span>I have read the <a href="{}">terms</a> and agree to them.</span></label>)~">(*terms);
    }
}

void approval(html::Writer& out, RegisterPage const& page)
{
    if (!page.waits_for_approval) return;
    out.html<
        R"~(<p class="note">{}<span>Somebody looks at each registration before its member can write. You can log in and
        read at once.</span></p>)~">(Icon{"hourglass"});
    if (!page.question.empty())
        TextArea{.form = page,
                 .name = "answer",
                 .label = page.question,
                 .hint = "For those who look at your registration, and for nobody else.",
                 .value = page.answer,
                 .rows = 3}(out);
}

void vouching(html::Writer& out, RegisterPage const& page)
{
    if (page.provider.empty()) return;
    out.html<R"~(
        <p class="muted">{} says who you are, so you need no password here. Choose the name that others shall see. If you are
            a member already, log in as you always do, and connect the two under “Password and address”.</p>)~">(
        page.provider);
}

// People do not see this field; programs that fill in forms do.
void trap(html::Writer& out)
{
    out.html<R"~(
        <div class="vh" aria-hidden="true"><label for="website">Leave this empty</label>
            <input id="website" name="website" tabindex="-1" autocomplete="off"></div>)~">();
}

}  // namespace

html::Html register_member(Frame const& frame, RegisterPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        auto const proof = [&] {
            if (page.provider.empty()) NewPasswordFields{page}(out);
        };
        out.html<R"~(
            <div class="wrap wrap-s auth"><div class="stack-s"><h1>Join <bdi>{}</bdi></h1>{}</div>
                <form class="form" method="post" action="{}">{}{}{}{}{}{}{}{}{}
                    <button class="btn btn-primary btn-wide" type="submit">Join</button></form>{}
                <p class="muted">Already a member? <a href="{}">Log in</a></p></div>)~">(
            frame.site_name, [&] { vouching(out, page); },
            html::Url::path(page.provider.empty() ? "/register" : "/register/with"), FormKey{frame},
            HiddenField{"return", page.return_to}, FormNotice{page}, [&] { account_fields(out, page); }, proof,
            [&] { country_fields(out, page); }, [&] { approval(out, page); }, [&] { conditions(out, page); },
            [&] { trap(out); }, ProviderForm{frame, page.providers, "/login/with/", page.return_to},
            login_address(page.return_to));
    });
}

}  // namespace stoa::pages
