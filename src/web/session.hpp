#pragma once
#include <string>

#include "web/visit.hpp"

namespace stoa::web {

// A new session for a member in this browser, in place of the one it had: what it held before log-in opens nothing
// afterwards. The token goes into the browser's cookie.
std::string begin_session(Visit const& visit, store::Writer& db, MemberId member);
http::SetCookie session_cookie(Visit const& visit, std::string token);

}  // namespace stoa::web
