#include "acts/setup.hpp"
#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

std::string_view setup_token_of(Visit const& visit)
{
    return visit.form.has("setup") ? visit.form.get("setup") : visit.query.get("token");
}

}  // namespace

http::Response setup_form(Visit const& visit)
{
    auto const token = setup_token_of(visit);
    bool is_open = visit.site.store.read([&](store::Reader& db) { return acts::is_setup_open(db, token, visit.now); });
    if (!is_open) return refused(visit, Refusal::setup_over);
    pages::SetupPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.token = token;
    form.name = visit.form.get("name");
    form.email = visit.form.get("email");
    auto frame = frame_of(visit, "Set up the site");
    frame.is_indexable = false;
    return page(pages::setup(frame, form));
}

http::Response setup_save(Visit const& visit)
{
    auto const token = setup_token_of(visit);
    // Before the password is hashed: that is work, and not for everybody who comes by.
    bool is_open = visit.site.store.read([&](store::Reader& db) { return acts::is_setup_open(db, token, visit.now); });
    if (!is_open) return refused(visit, Refusal::setup_over);
    auto const& form = visit.form;
    auto registration = acts::Registration::parse(form.get("name"), form.get("email"), form.get("password"),
                                                  form.get("password_again"), "", "", acts::ReservedNames::allowed);
    if (!registration) return form_again(visit, registration.error());
    registration->password_hash = hash_password(registration->password, visit.site.options.password_cost);
    std::string session;
    auto member = visit.site.store.write([&](store::Writer& db) {
        auto made = acts::setup_finish(db, token, *registration, visit.now);
        if (made) session = begin_session(visit, db, *made, acts::Stay::logged_in);
        return made;
    });
    if (!member) return form_again(visit, member.error());
    auto response = see_other(visit, html::Url::path("/admin/"), Notice::welcome);
    response.cookies.push_back(session_cookie(visit, session, acts::Stay::logged_in));
    return response;
}

}  // namespace stoa::web
