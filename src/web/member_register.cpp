#include "acts/writes.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/session.hpp"

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

Result<acts::Registration> registration_of(Visit const& visit)
{
    auto const& form = visit.form;
    auto registration =
        acts::Registration::parse(form.get("name"), form.get("email"), form.get("password"), form.get("password_again"),
                                  form.get("country"), form.get("location"));
    // Before the transaction: a hash takes as long as a hundred acts.
    if (registration)
        registration->password_hash = hash_password(registration->password, visit.site.options.password_cost);
    return registration;
}

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

Result<std::string> register_and_begin_session(Visit const& visit, acts::Registration const& registration)
{
    return visit.site.store.write([&](store::Writer& db) -> Result<std::string> {
        auto member = acts::member_register(db, registration, visit.now);
        if (!member) return member.error();
        acts::email_confirm_ask(db, letter_head(visit.site), *member, visit.now);
        return begin_session(visit, db, *member, acts::Stay::logged_in);
    });
}

}  // namespace

http::Response member_register(Visit const& visit)
{
    // A field that people do not see: whoever fills it in is a robot, and shall think that it worked.
    if (!visit.form.get("website").empty()) return see_other(html::Url::path("/"));
    if (auto refusal = why_not_register(visit)) return form_again(visit, *refusal);
    auto registration = registration_of(visit);
    if (!registration) return form_again(visit, registration.error());
    auto token = register_and_begin_session(visit, *registration);
    if (!token) return form_again(visit, token.error());
    auto response = see_other(visit, return_place(visit.form.get("return")),
                              visit.site.options.requires_confirmation ? Notice::confirm_email : Notice::welcome);
    response.cookies.push_back(session_cookie(visit, *token, acts::Stay::logged_in));
    response.cookies.push_back(known_device_cookie(visit, registration->name));
    return response;
}

}  // namespace stoa::web
