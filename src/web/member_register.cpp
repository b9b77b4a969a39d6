#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

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

Result<std::string> register_and_begin_session(Visit const& visit, acts::Registration const& registration)
{
    return visit.site.store.write([&](store::Writer& db) -> Result<std::string> {
        auto member = acts::member_register(db, registration, visit.now);
        if (!member) return member.error();
        return begin_session(visit, db, *member);
    });
}

}  // namespace

http::Response member_register(Visit const& visit)
{
    // A field that people do not see: whoever fills it in is a robot, and shall think that it worked.
    if (!visit.form.get("website").empty()) return see_other(html::Url::path("/"));
    auto registration = registration_of(visit);
    if (!registration) return form_again(visit, registration.error());
    auto token = register_and_begin_session(visit, *registration);
    if (!token) return form_again(visit, token.error());
    auto response = see_other(visit, return_place(visit.form.get("return")), Notice::welcome);
    response.cookies.push_back(session_cookie(visit, *token));
    return response;
}

}  // namespace stoa::web
