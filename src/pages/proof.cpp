#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/passkey_form.hpp"
#include "pages/provider_buttons.hpp"

namespace stoa::pages {

namespace {

void by_password(html::Writer& out, Frame const& frame, ProofPage const& page)
{
    out.html<R"~(
        <form class="form" method="post" action="/account/proof">{}{}{}{}
            <button class="btn btn-primary btn-wide" type="submit">Go on</button></form>)~">(
        FormKey{frame}, HiddenField{"return", page.return_to}, FormNotice{page},
        TextField{.form = page,
                  .name = "password",
                  .label = "Your password",
                  .hint = "The one you log in with.",
                  .type = "password",
                  .autocomplete = "current-password",
                  .length_max = password_length_max,
                  .is_required = true});
}

void without_password(html::Writer& out, ProofPage const& page)
{
    out.html<R"~(
        {}<p class="muted">Your account has no password. <a href="/password-reset">Choose one</a>: a letter brings you a
            link.</p>)~">(FormNotice{page});
}

}  // namespace

html::Html proof(Frame const& frame, ProofPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        auto const by_passkey = [&] {
            if (!page.takes_passkeys) return;
            PasskeyForm{.frame = frame,
                        .action = html::Url::path("/account/proof/passkey"),
                        .challenge = "/account/proof/passkey/challenge",
                        .words = "Use a passkey",
                        .return_to = page.return_to}(out);
        };
        out.html<R"~(
            <div class="wrap wrap-s auth">
                <div class="stack-s"><h1>Confirm that it is you</h1><p class="muted">What comes next concerns your account
                    as a whole, so we ask once more.</p></div>{}{}{}</div>)~">(
            [&] { page.has_password ? by_password(out, frame, page) : without_password(out, page); }, by_passkey,
            ProviderForm{frame, page.providers, "/account/proof/with/", page.return_to});
    });
}

}  // namespace stoa::pages
