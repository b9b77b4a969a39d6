#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"
#include "pages/qr_code.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t either_code_length_max = 60;  // an app's, or one for recovery

}  // namespace

html::Html second_factor(Frame const& frame, SecondFactorPage const& page)
{
    return account_page(frame, AccountPart::security, "Set up a second factor", [&](html::Writer& out) {
        out.html<R"~(
            <p class="lede narrow">An authenticator app on your phone shows a new code every half minute. Once this is set
                up, logging in takes your password and such a code.</p>
            <form class="form narrow" method="post" action="/account/second-factor">{}{}{}
                <div class="field"><p class="label">1. Scan this with the app</p>{}
                    <p class="hint">Or type this key into the app, for codes by time:</p>
                    <p><code class="secret">{}</code></p></div>{}
                <div class="row"><button class="btn btn-primary" type="submit">Set it up</button>
                    <a class="btn" href="/account/security">Not now</a></div></form>)~">(
            FormKey{frame}, FormNotice{page}, HiddenField{"secret", page.sealed_secret},
            QrCode{page.address, "QR code with the key that stands below as text"}, page.secret,
            TextField{.form = page,
                      .name = "code",
                      .label = "2. Type the code that it shows",
                      .hint = "Six digits. All your other sessions end.",
                      .autocomplete = "one-time-code",
                      .length_max = either_code_length_max,
                      .is_required = true});
    });
}

html::Html second_factor_off(Frame const& frame, FormState const& form)
{
    return account_page(frame, AccountPart::security, "Switch the second factor off", [&](html::Writer& out) {
        out.html<R"~(
            <p class="lede narrow">Your password alone will be enough to log in, for whoever has it. Where a group asks
                for a second factor, its rights wait until you set one up again.</p>
            <form class="form narrow" method="post" action="/account/second-factor/off">{}{}{}
                <div class="row"><button class="btn btn-danger" type="submit">Switch it off</button>
                    <a class="btn" href="/account/security">Keep it</a></div></form>)~">(
            FormKey{frame}, FormNotice{form},
            TextField{.form = form,
                      .name = "code",
                      .label = "Code",
                      .hint = "From your app, or one of your recovery codes.",
                      .autocomplete = "one-time-code",
                      .length_max = either_code_length_max,
                      .is_required = true});
    });
}

html::Html recovery_codes(Frame const& frame, std::vector<std::string> const& codes)
{
    return account_page(frame, AccountPart::security, "Your recovery codes", [&](html::Writer& out) {
        auto const list = [&] {
            for (auto const& code : codes) out.html<R"~(<li><code>{}</code></li>)~">(code);
        };
        out.html<R"~(
            <p class="note note-warn narrow">{}<span><b>Keep these codes now: they are not shown again.</b> Print them, or put
                them where your passwords are. Each logs you in once when you are without your phone.</span></p>
            <ol class="codes narrow">{}</ol>
            <div class="row"><a class="btn btn-primary" href="/account/security">I have kept them</a></div>)~">(
            Icon{"triangle-alert"}, list);
    });
}

}  // namespace stoa::pages
