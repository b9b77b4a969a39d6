#include "model/limits.hpp"
#include "pages/account_nav.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/new_password_fields.hpp"
#include "pages/pages.hpp"

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

void password(html::Writer& out)
{
    out.html<R"~(
        <section class="stack" aria-labelledby="password"><div class="sec-h"><h2 id="password">Password</h2></div>
            <p class="muted">Changing it ends all other sessions.</p>
            <div class="row"><a class="btn" href="/account/password">{}Change the password</a></div>
        </section>)~">(Icon{"key-round"});
}

// A page on which one thing is changed.
html::Html form_page(Frame const& frame, std::string_view title, std::function<void(html::Writer&)> const& form)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>{}</h1></div>{}</div></div>)~">(
            AccountNav{AccountPart::security}, title, [&] { form(out); });
    });
}

}  // namespace

html::Html security(Frame const& frame, SecurityPage const& page)
{
    return form_page(frame, "Password and address", [&](html::Writer& out) {
        email(out, frame, page);
        password(out);
    });
}

html::Html email_change(Frame const& frame, EmailChangePage const& page)
{
    return form_page(frame, "Change your e-mail address", [&](html::Writer& out) {
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
    return form_page(frame, "Change your password", [&](html::Writer& out) {
        out.html<R"~(
            <form class="form narrow" method="post" action="/account/password">{}{}{}
                <div class="row"><button class="btn btn-primary" type="submit">Change the password</button>
                    <a class="btn" href="/account/security">Keep the old one</a></div></form>)~">(
            FormKey{frame}, FormNotice{form}, NewPasswordFields{form});
    });
}

}  // namespace stoa::pages
