#pragma once
#include <string>

#include "acts/session.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// A new session for a member in this browser, in place of the one it had: what it held before log-in opens nothing
// afterwards. The token goes into the browser's cookie.
std::string begin_session(Visit const& visit, store::Writer& db, MemberId member, acts::Stay stay,
                          acts::Proof proof = acts::Proof::password);
// The same session under a new token, as of now proven.
std::string renew_session(Visit const& visit, store::Writer& db);
acts::Stay stay_of(Visit const& visit);  // as the session in this browser has it
http::SetCookie session_cookie(Visit const& visit, std::string token, acts::Stay stay);

}  // namespace stoa::web
