#include "web/second_step.hpp"

#include "acts/trusted_device.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/logged_in.hpp"
#include "web/login_ticket.hpp"
#include "web/passkey.hpp"
#include "web/provider.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

std::string place_after(Visit const& visit)
{
    auto const wished = visit.form.has("return") ? visit.form.get("return") : visit.query.get("return");
    return std::string{return_place(wished).view()};
}

// The ticket is over. A text that waits behind the log-in goes on waiting.
http::Response log_in_again(Visit const& visit)
{
    if (visit.request.method != http::Method::post) return see_other(html::Url::path("/login"));
    pages::LoginPage login;
    login.refusal = Refusal::second_step_over;
    login.return_to = place_after(visit);
    login.takes_passkeys = takes_passkeys(visit);
    login.providers = provider_names(visit.site);
    login.kept_form = visit.form.get("kept_form");
    auto frame = frame_of(visit, "Log in");
    frame.is_indexable = false;
    return page(pages::login(frame, login), http::Status::forbidden);
}

struct StepOutcome {
    acts::SecondStep step;
    std::string session_token;
    std::string trust_token;  // empty: this device is asked again
};

StepOutcome take(Visit const& visit, store::Writer& db)
{
    auto const& site = visit.site;
    StepOutcome outcome;
    outcome.step = acts::second_step_take(db, letter_head(site), site.options.sealing_key, ticket_of(visit),
                                          visit.form.get("code"), visit.now);
    if (outcome.step.member)
        outcome.session_token =
            begin_session(visit, db, *outcome.step.member, outcome.step.stay, acts::Proof::second_factor);
    auto const days = site.options.trusted_device_days;
    if (outcome.step.member && days > 0 && visit.form.has("trust"))
        outcome.trust_token = acts::device_trust(db, letter_head(site), *outcome.step.member,
                                                 visit.request.header("User-Agent").value_or(""), days, visit.now);
    return outcome;
}

}  // namespace

http::Response second_step_page(Visit const& visit)
{
    pages::SecondStepPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.return_to = place_after(visit);
    form.kept_form = visit.form.get("kept_form");
    form.takes_passkeys = takes_passkeys(visit);
    form.trusted_days = visit.site.options.trusted_device_days;
    form.is_trusting = visit.form.has("trust");
    form.is_recovery = visit.form.get("do") == "recovery" || visit.form.get("with") == "recovery";
    auto frame = frame_of(visit, "Second step");
    frame.is_indexable = false;
    return page(pages::second_step(frame, form));
}

http::Response second_step_form(Visit const& visit)
{
    if (visit.viewer.is_member()) return see_other(return_place(place_after(visit)));
    return find_ticket(visit) ? second_step_page(visit) : log_in_again(visit);
}

http::Response second_step(Visit const& visit)
{
    if (visit.form.get("do") == "recovery") return form_again(visit);
    auto const ticket = find_ticket(visit);
    if (!ticket) return form_again(visit, Refusal::second_step_over);
    auto& throttle = visit.site.throttle;
    auto const account = guessed_second_step(ticket->member);
    auto outcome = visit.site.store.write([&](store::Writer& db) { return take(visit, db); });
    if (!outcome.step.member) {
        log_proof_refused(visit, ticket->member, Factor::code);
        throttle.log_in_failed(account, visit.request.remote_address, visit.now);
        return form_again(visit, Refusal::code_wrong);
    }
    log_logged_in(visit, ticket->member, Factor::code);
    throttle.log_in_succeeded(account);
    auto response = logged_in(visit, outcome.session_token, outcome.step.stay);
    response.cookies.push_back(drop_cookie(visit.site, CookieKind::ticket));
    if (!outcome.trust_token.empty())
        response.cookies.push_back(make_cookie(visit.site, CookieKind::trust, outcome.trust_token));
    return response;
}

}  // namespace stoa::web
