#pragma once
#include <optional>
#include <string>

#include "acts/second_step.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// The half of a log-in that this browser has behind it.
std::string_view ticket_of(Visit const& visit);
std::optional<store::LoginTicket> find_ticket(Visit const& visit);
// Wrong codes are counted by member, whoever sends them; for Throttle, beside the names that passwords are guessed for.
std::string guessed_second_step(MemberId member);

}  // namespace stoa::web
