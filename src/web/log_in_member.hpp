#pragma once
#include "acts/session.hpp"
#include "web/security_log.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Somebody has proven by one factor that they are this member: they are logged in, or asked for the second one where
// they have it. The form of the visit says where they go on.
http::Response log_in_member(Visit const& visit, MemberId member, acts::Stay stay, Factor factor);

}  // namespace stoa::web
