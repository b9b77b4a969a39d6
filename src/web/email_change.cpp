#include "acts/writes.hpp"
#include "store/member.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response email_change_form(Visit const& visit)
{
    auto member = visit.site.store.read([&](store::Reader& db) { return store::find_member(db, visit.viewer.member); });
    if (!member) return refused(visit, Refusal::no_such_member);
    pages::EmailChangePage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.email_now = member->email;
    form.email = visit.form.get("email");
    auto frame = frame_of(visit, "Change your e-mail address", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::email_change(frame, form));
}

http::Response email_change(Visit const& visit)
{
    auto asked = visit.site.store.write([&](store::Writer& db) {
        return acts::email_change_ask(db, letter_head(visit.site), visit.viewer.member, visit.form.get("email"),
                                      visit.now);
    });
    if (!asked) return form_again(visit, asked.error());
    return see_other(visit, html::Url::path("/account/security"), Notice::email_asked);
}

}  // namespace stoa::web
