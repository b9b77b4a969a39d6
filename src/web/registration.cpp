#include "web/registration.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "web/composer.hpp"

namespace stoa::web {
namespace {

// Every code is compared, so that the time tells nothing.
bool is_invitation(RegistrationOptions const& options, std::string_view code)
{
    bool is_one = false;
    for (auto const& invitation : options.invitations)
        is_one = equal_in_constant_time(view(sha256(invitation)), view(sha256(code))) || is_one;
    return is_one;
}

}  // namespace

std::optional<Refusal> why_not_register(Visit const& visit)
{
    auto const& options = visit.site.options.registration;
    auto const& form = visit.form;
    if (options.admission == Admission::closed) return Refusal::registration_closed;
    if (options.admission == Admission::invited && !is_invitation(options, trim(form.get("invitation"))))
        return Refusal::not_invited;
    bool const lacks_age = options.minimum_age > 0 && !form.has("age");
    bool const lacks_terms = !options.terms_url.empty() && !form.has("terms");
    if (lacks_age || lacks_terms) return Refusal::terms_not_accepted;
    return std::nullopt;
}

bool is_filled_in_by_robot(Visit const& visit) { return !visit.form.get("website").empty(); }

pages::RegisterPage register_page(Visit const& visit)
{
    pages::RegisterPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.name = visit.form.get("name");
    form.email = visit.form.get("email");
    form.country = visit.form.get("country");
    form.location = visit.form.get("location");
    auto const& registration = visit.site.options.registration;
    form.needs_invitation = registration.admission == Admission::invited;
    form.invitation = visit.form.has("invitation") ? visit.form.get("invitation") : visit.query.get("invitation");
    form.terms_url = registration.terms_url;
    form.minimum_age = registration.minimum_age;
    return form;
}

}  // namespace stoa::web
