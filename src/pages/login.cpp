#include "model/limits.hpp"
#include "pages/address.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/passkey_form.hpp"
#include "pages/provider_buttons.hpp"

namespace stoa::pages {
namespace {

void hidden_fields(html::Writer& out, Frame const& frame, LoginPage const& page)
{
    FormKey{frame}(out);
    HiddenField{"return", page.return_to}(out);
    if (!page.kept_form.empty()) HiddenField{"kept_form", page.kept_form}(out);
}

void passkey_log_in(html::Writer& out, Frame const& frame, LoginPage const& page)
{
    if (!page.takes_passkeys) return;
    PasskeyForm{.frame = frame,
                .action = html::Url::path("/login/passkey"),
                .challenge = "/login/passkey/challenge",
                .words = "Log in with a passkey",
                .return_to = page.return_to,
                .kept_form = page.kept_form}(out);
}

void provider_log_in(html::Writer& out, LoginPage const& page)
{
    if (page.providers.empty()) return;
    out.html<R"~(<p class="or">or</p>{})~">(ProviderButtons{page.providers, "/login/with/"});
}

}  // namespace

html::Html login(Frame const& frame, LoginPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s auth"><h1>Log in</h1>
                <form class="form" method="post" action="/login">{}{}
                    <div class="field"><label for="name">Name or e-mail</label>
                        <input class="input" id="name" name="name" value="{}" maxlength="{}" autocomplete="username"
                               autocapitalize="none" spellcheck="false" required></div>
                    <div class="field"><div class="row"><label class="label" for="password">Password</label>
                            <a class="small push" href="/password-reset">Forgotten?</a></div>
                        <input class="input" id="password" name="password" type="password" maxlength="{}"
                               autocomplete="current-password" required></div>
                    <label class="row"><input type="checkbox" name="stay" value="1" {checked?}>
                        Keep me logged in on this device</label>
                    <button class="btn btn-primary btn-wide" type="submit">Log in</button>{}
                </form>{}
                <p class="muted">New here? <a href="{}">Join <bdi>{}</bdi></a></p></div>)~">(
            [&] { hidden_fields(out, frame, page); }, FormNotice{page}, page.name, email_bytes_max, password_length_max,
            page.stays, [&] { provider_log_in(out, page); }, [&] { passkey_log_in(out, frame, page); },
            register_address(page.return_to), frame.site_name);
    });
}

}  // namespace stoa::pages
