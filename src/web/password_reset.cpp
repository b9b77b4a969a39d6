#include "acts/writes.hpp"
#include "store/member.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// The link brings it, the form hands it on.
Result<Member> find_by_link(Visit const& visit, std::string_view token)
{
    return visit.site.store.read([&](store::Reader& db) { return acts::password_link_read(db, token, visit.now); });
}

}  // namespace

http::Response password_reset_ask_form(Visit const& visit)
{
    pages::PasswordResetAskPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.email = visit.form.get("email");
    auto frame = frame_of(visit, "Reset your password");
    frame.is_indexable = false;
    return page(pages::password_reset_ask(frame, form));
}

// The answer is the same for every address, also for what is none.
http::Response password_reset_ask(Visit const& visit)
{
    visit.site.store.write([&](store::Writer& db) {
        acts::password_reset_ask(db, letter_head(visit.site), visit.form.get("email"), visit.now);
        return Done{};
    });
    return see_other(visit, html::Url::path("/login"), Notice::letter_sent);
}

http::Response password_reset_form(Visit const& visit)
{
    pages::PasswordResetPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.token = letter_token(visit);
    auto member = find_by_link(visit, form.token);
    if (!member) return refused(visit, member.error());
    form.name = member->name;
    auto frame = frame_of(visit, "Choose a new password");
    frame.is_indexable = false;
    return page(pages::password_reset(frame, form));
}

http::Response password_reset(Visit const& visit)
{
    auto const token = letter_token(visit);
    auto member = find_by_link(visit, token);
    if (!member) return refused(visit, member.error());
    auto chosen = acts::NewPassword::parse(visit.form.get("password"), visit.form.get("password_again"), member->name,
                                           member->email);
    if (!chosen) return form_again(visit, chosen.error());
    auto const hash = hash_password(chosen->text, visit.site.options.password_cost);
    auto done = visit.site.store.write(
        [&](store::Writer& db) { return acts::password_reset(db, letter_head(visit.site), token, hash, visit.now); });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/login"), Notice::password_reset);
}

}  // namespace stoa::web
