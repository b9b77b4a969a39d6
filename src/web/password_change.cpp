#include "acts/writes.hpp"
#include "store/member.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/session.hpp"

namespace stoa::web {

http::Response password_change_form(Visit const& visit)
{
    auto frame = frame_of(visit, "Change your password", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::password_change(frame, form_state_of(visit)));
}

http::Response password_change(Visit const& visit)
{
    auto& site = visit.site;
    auto member = site.store.read([&](store::Reader& db) { return store::find_member(db, visit.viewer.member); });
    if (!member) return refused(visit, Refusal::no_such_member);
    auto chosen = acts::NewPassword::parse(visit.form.get("password"), visit.form.get("password_again"), member->name,
                                           member->email);
    if (!chosen) return form_again(visit, chosen.error());
    auto const hash = hash_password(chosen->text, site.options.password_cost);
    auto token = site.store.write([&](store::Writer& db) {
        acts::password_change(db, letter_head(site), member->id, visit.session_token, hash, visit.now);
        return renew_session(visit, db);
    });
    auto response = see_other(visit, html::Url::path("/account/security"), Notice::password_changed);
    response.cookies.push_back(session_cookie(visit, token, stay_of(visit)));
    return response;
}

}  // namespace stoa::web
