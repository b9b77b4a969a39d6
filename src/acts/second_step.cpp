#include "acts/second_step.hpp"

#include "acts/second_factor.hpp"
#include "base/digest.hpp"
#include "base/random.hpp"
#include "store/second_factor.hpp"

namespace stoa::acts {

std::optional<std::string> second_step_begin(store::Writer& db, MemberId member, Stay stay, Instant now)
{
    if (!store::find_second_factor(db, member)) return std::nullopt;
    auto ticket = random_token();
    store::insert_login_ticket(db, {.key = sha256(ticket),
                                    .member = member,
                                    .is_lasting = stay == Stay::logged_in,
                                    .expires_at = now + login_ticket_ms});
    return ticket;
}

std::optional<store::LoginTicket> second_step_find(store::Reader& db, std::string_view ticket, Instant now)
{
    if (ticket.empty()) return std::nullopt;
    return store::find_login_ticket(db, sha256(ticket), now);
}

SecondStep second_step_take(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                            std::string_view ticket, std::string_view typed, Instant now)
{
    auto const begun = second_step_find(db, ticket, now);
    if (!begun) return {};
    if (!second_factor_give(db, head, sealing_key, begun->member, typed, now)) {
        store::count_login_try(db, begun->key);
        if (begun->tries + 1 >= login_ticket_tries_max) store::delete_login_ticket(db, begun->key);
        return {};
    }
    store::delete_login_ticket(db, begun->key);
    return {begun->member, begun->is_lasting ? Stay::logged_in : Stay::for_this_visit};
}

}  // namespace stoa::acts
