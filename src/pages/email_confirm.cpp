#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

html::Html email_confirm(Frame const& frame, EmailConfirmPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s auth">
                <div class="stack-s"><h1>Confirm your address</h1><p class="muted">Is <bdi class="strong">{}</bdi> the
                    address of your account?</p></div>
                <form class="form" method="post" action="/confirm-email">{}{}{}
                    <button class="btn btn-primary btn-wide" type="submit">Yes, confirm it</button></form></div>)~">(
            page.email, FormKey{frame}, HiddenField{"token", page.token}, FormNotice{page});
    });
}

}  // namespace stoa::pages
