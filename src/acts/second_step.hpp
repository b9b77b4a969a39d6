#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "acts/letters.hpp"
#include "acts/session.hpp"
#include "store/login_ticket.hpp"
#include "store/store.hpp"

// The second step of log-in. Between the two there is a ticket, which opens nothing but this step.
namespace stoa::acts {

// The ticket, for the browser. Nothing: this member has no second factor, the password was enough.
std::optional<std::string> second_step_begin(store::Writer& db, MemberId member, Stay stay, Instant now);
std::optional<store::LoginTicket> second_step_find(store::Reader& db, std::string_view ticket, Instant now);

struct SecondStep {
    std::optional<MemberId> member;  // nothing: the code was wrong, or the ticket is over
    Stay stay{};
};
// Not a Result: a wrong code is counted, and that must be kept.
SecondStep second_step_take(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                            std::string_view ticket, std::string_view typed, Instant now);

}  // namespace stoa::acts
