#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response register_form(Visit const& visit)
{
    auto return_to = return_place(visit.form.has("return") ? visit.form.get("return") : visit.query.get("return"));
    if (visit.viewer.is_member()) return see_other(return_to);
    pages::RegisterPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.name = visit.form.get("name");
    form.email = visit.form.get("email");
    form.country = visit.form.get("country");
    form.location = visit.form.get("location");
    form.return_to = return_to.view();
    auto const& registration = visit.site.options.registration;
    if (registration.admission == Admission::closed) return refused(visit, Refusal::registration_closed);
    form.needs_invitation = registration.admission == Admission::invited;
    form.invitation = visit.form.has("invitation") ? visit.form.get("invitation") : visit.query.get("invitation");
    form.terms_url = registration.terms_url;
    form.minimum_age = registration.minimum_age;
    auto frame = frame_of(visit, "Join");
    frame.is_indexable = false;
    return page(pages::register_member(frame, form));
}

}  // namespace stoa::web
