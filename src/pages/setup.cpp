#include "model/limits.hpp"
#include "pages/admin.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {

html::Html setup(Frame const& frame, SetupPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>Set up <bdi>{}</bdi></h1>
                <p class="lede">Make the first administrator. After that this page is gone.</p></div>
                <form class="form narrow" method="post" action="/setup">{}{}{}{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Make the administrator</button></div>
                </form></div>)~">(
            frame.site_name, FormKey{frame}, HiddenField{"setup", page.token}, FormNotice{page},
            TextField{.form = page,
                      .name = "name",
                      .label = "Name",
                      .hint = "Under which you write.",
                      .value = page.name,
                      .autocomplete = "username",
                      .length_max = name_length_max,
                      .is_required = true},
            TextField{.form = page,
                      .name = "email",
                      .label = "E-mail address",
                      .hint = "Nobody else sees it.",
                      .value = page.email,
                      .type = "email",
                      .autocomplete = "email",
                      .is_required = true},
            TextField{.form = page,
                      .name = "password",
                      .label = "Password",
                      .hint = "At least 8 characters; four words that have nothing in common are good.",
                      .type = "password",
                      .autocomplete = "new-password",
                      .length_min = password_length_min,
                      .is_required = true},
            TextField{.form = page,
                      .name = "password_again",
                      .label = "The same password again",
                      .hint = "So that no slip locks you out.",
                      .type = "password",
                      .autocomplete = "new-password",
                      .is_required = true});
    });
}

}  // namespace stoa::pages
