#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/new_password_fields.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

html::Html password_reset_ask(Frame const& frame, PasswordResetAskPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s auth">
                <div class="stack-s"><h1>Reset your password</h1><p class="muted">Type your e-mail address. If it belongs
                    to an account, a link that works for one hour will arrive.</p></div>
                <form class="form" method="post" action="/password-reset">{}{}{}
                    <button class="btn btn-primary btn-wide" type="submit">Send the link</button></form>
                <p class="muted"><a href="/login">Back to log in</a></p></div>)~">(
            FormKey{frame}, FormNotice{page},
            TextField{.form = page,
                      .name = "email",
                      .label = "E-mail",
                      .hint = "The one you registered with.",
                      .value = page.email,
                      .type = "email",
                      .autocomplete = "email",
                      .length_max = email_bytes_max,
                      .is_required = true});
    });
}

html::Html password_reset(Frame const& frame, PasswordResetPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s auth">
                <div class="stack-s"><h1>Choose a new password</h1><p class="muted">For the account of <bdi>{}</bdi>. All
                    its sessions end.</p></div>
                <form class="form" method="post" action="/password-reset/new">{}{}{}{}
                    <button class="btn btn-primary btn-wide" type="submit">Change the password</button></form></div>)~">(
            page.name, FormKey{frame}, HiddenField{"token", page.token}, FormNotice{page}, NewPasswordFields{page});
    });
}

}  // namespace stoa::pages
