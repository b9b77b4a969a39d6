#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
// A page between: programs that look into letters open their links, and must not use them up.
http::Response email_confirm_form(Visit const& visit)
{
    pages::EmailConfirmPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.token = letter_token(visit);
    auto link =
        visit.site.store.read([&](store::Reader& db) { return acts::email_link_read(db, form.token, visit.now); });
    if (!link) return refused(visit, link.error());
    form.email = link->email;
    auto frame = frame_of(visit, "Confirm your address");
    frame.is_indexable = false;
    return page(pages::email_confirm(frame, form));
}

http::Response email_confirm(Visit const& visit)
{
    auto done = visit.site.store.write([&](store::Writer& db) {
        return acts::email_confirm(db, letter_head(visit.site), letter_token(visit), visit.now);
    });
    if (!done) return refused(visit, done.error());
    auto const next = html::Url::path(visit.viewer.is_member() ? "/account/security" : "/login");
    return see_other(visit, next, Notice::email_confirmed);
}

http::Response email_confirm_ask(Visit const& visit)
{
    visit.site.store.write([&](store::Writer& db) {
        acts::email_confirm_ask(db, letter_head(visit.site), visit.viewer.member, visit.now);
        return Done{};
    });
    return see_other(visit, html::Url::path("/account/security"), Notice::confirm_sent);
}

}  // namespace stoa::web
