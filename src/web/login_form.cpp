#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/passkey.hpp"
#include "web/provider.hpp"

namespace stoa::web {

http::Response login_form(Visit const& visit)
{
    auto return_to = return_place(visit.form.has("return") ? visit.form.get("return") : visit.query.get("return"));
    if (visit.viewer.is_member()) return see_other(return_to);
    pages::LoginPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.name = visit.form.get("name");
    form.takes_passkeys = takes_passkeys(visit);
    form.providers = provider_names(visit.site);
    form.stays = visit.form.get("name").empty() || visit.form.has("stay");
    form.return_to = return_to.view();
    form.kept_form = visit.form.get("kept_form");
    auto frame = frame_of(visit, "Log in");
    frame.is_indexable = false;
    return page(pages::login(frame, form));
}

}  // namespace stoa::web
