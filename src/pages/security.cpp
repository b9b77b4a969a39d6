#include "model/limits.hpp"
#include "pages/account_page.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/new_password_fields.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void confirm(html::Writer& out, Frame const& frame, SecurityPage const& page)
{
    if (page.is_email_confirmed) {
        out.html<R"~(<span class="badge b-ok">{}Confirmed</span>)~">(Icon{"check", "i-s"});
        return;
    }
    out.html<R"~(
        <span class="badge b-warn">Not confirmed</span>
        <form method="post" action="/account/email/confirm">{}
            <button class="btn btn-sm" type="submit">Send the letter again</button></form>)~">(FormKey{frame});
}

void email(html::Writer& out, Frame const& frame, SecurityPage const& page)
{
    out.html<R"~(
        <section class="stack" aria-labelledby="email"><div class="sec-h"><h2 id="email">E-mail address</h2></div>
            <p class="muted">For log-in and for letters from the forum. Nobody sees it.</p>
            <div class="row"><bdi class="strong">{}</bdi>{}
                <a class="btn btn-sm btn-quiet push" href="/account/email">Change the address</a></div>
        </section>)~">(page.email.empty() ? "None" : page.email, [&] { confirm(out, frame, page); });
}

void password(html::Writer& out, SecurityPage const& page)
{
    if (!page.has_password)
        return out.html<R"~(
            <section class="stack" aria-labelledby="password"><div class="sec-h"><h2 id="password">Password</h2></div>
                <p class="muted">You have none: you log in elsewhere, or with a passkey. One more way in does no harm.</p>
                <div class="row"><a class="btn" href="/account/password">{}Choose a password</a></div>
            </section>)~">(Icon{"key-round"});
    out.html<R"~(
        <section class="stack" aria-labelledby="password"><div class="sec-h"><h2 id="password">Password</h2></div>
            <p class="muted">Changing it ends all other sessions.</p>
            <div class="row"><a class="btn" href="/account/password">{}Change the password</a></div>
        </section>)~">(Icon{"key-round"});
}

void second_factor_on(html::Writer& out, Frame const& frame, SecondFactorState const& state)
{
    out.html<R"~(
        <div class="row"><span class="badge b-ok">{}On since {}</span><span class="small dim">{} left</span></div>
        <div class="row"><form method="post" action="/account/second-factor/codes">{}
                <button class="btn" type="submit">{}Make new recovery codes</button></form>
            <a class="btn btn-quiet" href="/account/second-factor/off">Switch it off</a></div>)~">(
        Icon{"check", "i-s"}, Time{state.since, frame.now, TimeStyle::date},
        counted(state.recovery_codes_left, "recovery code", "recovery codes"), FormKey{frame}, Icon{"refresh-cw"});
}

void second_factor(html::Writer& out, Frame const& frame, SecurityPage const& page)
{
    auto const state = [&] {
        if (page.second_factor.since) return second_factor_on(out, frame, page.second_factor);
        out.html<R"~(<div class="row"><a class="btn" href="/account/second-factor">{}Set it up</a></div>)~">(
            Icon{"shield-check"});
    };
    out.html<R"~(
        <section class="stack" aria-labelledby="second"><div class="sec-h"><h2 id="second">Second factor</h2></div>
            <p class="muted">A code from an app on your phone, asked for besides the password.</p>{}
        </section>)~">(state);
}

void passkeys_part(html::Writer& out, SecurityPage const& page)
{
    if (!page.takes_passkeys) return;
    auto const words = page.passkeys == 0 ? std::string{"None yet"}
                                          : counted(static_cast<std::int64_t>(page.passkeys), "passkey", "passkeys");
    out.html<R"~(
        <section class="stack" aria-labelledby="passkeys"><div class="sec-h"><h2 id="passkeys">Passkeys</h2></div>
            <p class="muted">Log in with your finger, your face or the PIN of your device: no password, no code.</p>
            <div class="row"><a class="btn" href="/account/passkeys">{}Your passkeys</a><span class="small dim">{}</span>
            </div></section>)~">(Icon{"key-round"}, words);
}

void identities_part(html::Writer& out, SecurityPage const& page)
{
    if (!page.takes_providers && page.identities == 0) return;
    auto const words = page.identities == 0
                           ? std::string{"None yet"}
                           : counted(static_cast<std::int64_t>(page.identities), "connection", "connections");
    out.html<R"~(
        <section class="stack" aria-labelledby="elsewhere"><div class="sec-h"><h2 id="elsewhere">Log-in elsewhere</h2></div>
            <p class="muted">Log in with an account that you have on another site.</p>
            <div class="row"><a class="btn" href="/account/providers">{}Your connections</a><span class="small dim">{}</span>
            </div></section>)~">(Icon{"globe"}, words);
}

}  // namespace

html::Html security(Frame const& frame, SecurityPage const& page)
{
    return account_page(frame, AccountPart::security, "Password and address", [&](html::Writer& out) {
        email(out, frame, page);
        password(out, page);
        passkeys_part(out, page);
        identities_part(out, page);
        second_factor(out, frame, page);
    });
}

html::Html email_change(Frame const& frame, EmailChangePage const& page)
{
    return account_page(frame, AccountPart::security, "Change your e-mail address", [&](html::Writer& out) {
        out.html<R"~(
            <form class="form narrow" method="post" action="/account/email">{}{}{}
                <div class="row"><button class="btn btn-primary" type="submit">Send the letter</button>
                    <a class="btn" href="/account/security">Keep <bdi>{}</bdi></a></div></form>)~">(
            FormKey{frame}, FormNotice{page},
            TextField{.form = page,
                      .name = "email",
                      .label = "New address",
                      .hint = "A letter goes there, with a link that makes it yours. Until then the old one holds.",
                      .value = page.email,
                      .type = "email",
                      .autocomplete = "email",
                      .length_max = email_bytes_max,
                      .is_required = true},
            page.email_now);
    });
}

html::Html password_change(Frame const& frame, FormState const& form)
{
    return account_page(frame, AccountPart::security, "Change your password", [&](html::Writer& out) {
        out.html<R"~(
            <form class="form narrow" method="post" action="/account/password">{}{}{}
                <div class="row"><button class="btn btn-primary" type="submit">Change the password</button>
                    <a class="btn" href="/account/security">Keep the old one</a></div></form>)~">(
            FormKey{frame}, FormNotice{form}, NewPasswordFields{form});
    });
}

}  // namespace stoa::pages
