#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/logged_in.hpp"
#include "web/second_step.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

// One of the two.
struct Begun {
    std::optional<std::string> ticket;
    std::string session_token;
};

Begun begin(Visit const& visit, store::Writer& db, MemberId member, acts::Stay stay)
{
    if (auto ticket = acts::second_step_begin(db, member, stay, visit.now)) return {std::move(ticket), {}};
    return {std::nullopt, begin_session(visit, db, member, stay)};
}

http::Response second_step_first(Visit const& visit, std::string ticket)
{
    auto response = second_step_page(visit);
    response.cookies.push_back(make_cookie(visit.site, CookieKind::ticket, std::move(ticket)));
    return response;
}

}  // namespace

http::Response login(Visit const& visit)
{
    auto const name = visit.form.get("name");
    auto& site = visit.site;
    auto const account = guessed_account(visit, name);
    auto member = acts::member_log_in(site.store, name, visit.form.get("password"), site.options.password_cost);
    if (!member) {
        log_proof_refused(visit, {}, Factor::password);
        site.throttle.log_in_failed(account, visit.request.remote_address, visit.now);
        return form_again(visit, member.error());
    }
    site.throttle.log_in_succeeded(account);
    auto const stay = visit.form.has("stay") ? acts::Stay::logged_in : acts::Stay::for_this_visit;
    auto begun = site.store.write([&](store::Writer& db) { return begin(visit, db, *member, stay); });
    if (!begun.ticket) log_logged_in(visit, *member, Factor::password);
    auto response =
        begun.ticket ? second_step_first(visit, *std::move(begun.ticket)) : logged_in(visit, begun.session_token, stay);
    response.cookies.push_back(known_device_cookie(visit, name));
    return response;
}

}  // namespace stoa::web
