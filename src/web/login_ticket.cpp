#include "web/login_ticket.hpp"

#include "web/cookies.hpp"

namespace stoa::web {

std::string_view ticket_of(Visit const& visit)
{
    return find_cookie(visit.site, visit.request, CookieKind::ticket).value_or("");
}

std::optional<store::LoginTicket> find_ticket(Visit const& visit)
{
    return visit.site.store.read(
        [&](store::Reader& db) { return acts::second_step_find(db, ticket_of(visit), visit.now); });
}

// No name holds a line break.
std::string guessed_second_step(MemberId member) { return "second step\n" + std::to_string(member.value); }

}  // namespace stoa::web
