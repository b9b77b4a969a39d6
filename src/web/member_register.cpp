#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/registration.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

Result<acts::Registration> registration_of(Visit const& visit)
{
    auto const& form = visit.form;
    auto registration =
        acts::Registration::parse(form.get("name"), form.get("email"), form.get("password"), form.get("password_again"),
                                  form.get("country"), form.get("location"));
    if (!registration) return registration;
    if (auto const added = add_application(visit, *registration); !added) return added.error();
    // Before the transaction: a hash takes as long as a hundred acts.
    registration->password_hash = hash_password(registration->password, visit.site.options.password_cost);
    return registration;
}

Result<std::string> register_and_begin_session(Visit const& visit, acts::Registration const& registration)
{
    return visit.site.store.write([&](store::Writer& db) -> Result<std::string> {
        auto member = acts::member_register(db, registration, visit.now);
        if (!member) return member.error();
        acts::email_confirm_ask(db, letter_head(visit.site), *member, visit.now);
        queue_at_once(visit, db, *member);
        return begin_session(visit, db, *member, acts::Stay::logged_in);
    });
}

}  // namespace

http::Response member_register(Visit const& visit)
{
    if (is_filled_in_by_robot(visit)) return see_other(html::Url::path("/"));
    if (auto refusal = why_not_register(visit)) return form_again(visit, *refusal);
    auto registration = registration_of(visit);
    if (!registration) return form_again(visit, registration.error());
    auto token = register_and_begin_session(visit, *registration);
    if (!token) return form_again(visit, token.error());
    auto response = see_other(visit, return_place(visit.form.get("return")), welcome_of(visit, *registration, false));
    response.cookies.push_back(session_cookie(visit, *token, acts::Stay::logged_in));
    response.cookies.push_back(known_device_cookie(visit, registration->name));
    return response;
}

}  // namespace stoa::web
