#include "web/logged_in.hpp"

#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

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

}  // namespace

http::Response logged_in(Visit const& visit, std::string const& session_token, acts::Stay stay)
{
    auto const place = return_place(visit.form.get("return"));
    auto form = kept_form(visit, place, session_token);
    auto response = form ? std::move(*form) : see_other(place);
    response.cookies.push_back(session_cookie(visit, session_token, stay));
    return response;
}

}  // namespace stoa::web
