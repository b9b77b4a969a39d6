#include "web/log_in_member.hpp"

#include "acts/writes.hpp"
#include "web/cookies.hpp"
#include "web/logged_in.hpp"
#include "web/second_step.hpp"
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
    auto const trust = find_cookie(visit.site, visit.request, CookieKind::trust).value_or("");
    if (visit.site.options.trusted_device_days > 0 && acts::device_is_trusted(db, trust, member, visit.now))
        return {std::nullopt, begin_session(visit, db, member, stay, acts::Proof::second_factor)};
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

http::Response log_in_member(Visit const& visit, MemberId member, acts::Stay stay, Factor factor)
{
    auto begun = visit.site.store.write([&](store::Writer& db) { return begin(visit, db, member, stay); });
    if (begun.ticket) return second_step_first(visit, *std::move(begun.ticket));
    log_logged_in(visit, member, factor);
    return logged_in(visit, begun.session_token, stay);
}

}  // namespace stoa::web
