#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

// The form that was sent after the session had ended, as it was, for the member who is logged in now.
std::optional<http::Response> kept_form(Visit const& visit, html::Url const& place, std::string const& token)
{
    auto kept = http::Form::parse(visit.form.get("kept_form"));
    auto match = find_route(http::Method::get, place.view());
    if (!kept || !kept->has("text") || !match) return std::nullopt;
    Visit next = visit;
    next.route = match->route;
    next.params = match->params;
    next.query = {};
    next.form = std::move(*kept);
    recognise(next, token);
    return match->route->handler(next);
}

http::Response go_on(Visit const& visit, std::string const& token)
{
    auto place = return_place(visit.form.get("return"));
    auto form = kept_form(visit, place, token);
    return form ? std::move(*form) : see_other(place);
}

}  // namespace

http::Response login(Visit const& visit)
{
    auto const name = visit.form.get("name");
    auto& site = visit.site;
    auto const account = guessed_account(visit, name);
    auto member = acts::member_log_in(site.store, name, visit.form.get("password"), site.options.password_cost);
    if (!member) {
        site.throttle.log_in_failed(account, visit.request.remote_address, visit.now);
        return form_again(visit, member.error());
    }
    site.throttle.log_in_succeeded(account);
    auto const stay = visit.form.has("stay") ? acts::Stay::logged_in : acts::Stay::for_this_visit;
    auto token = site.store.write([&](store::Writer& db) { return begin_session(visit, db, *member, stay); });
    auto response = go_on(visit, token);
    response.cookies.push_back(session_cookie(visit, token, stay));
    response.cookies.push_back(known_device_cookie(visit, name));
    return response;
}

}  // namespace stoa::web
