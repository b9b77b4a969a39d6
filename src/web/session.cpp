#include "web/session.hpp"

#include "acts/writes.hpp"
#include "web/cookies.hpp"

namespace stoa::web {

std::string begin_session(Visit const& visit, store::Writer& db, MemberId member)
{
    if (!visit.session_token.empty()) acts::session_end(db, visit.session_token);
    return acts::session_start(db, member, visit.request.header("User-Agent").value_or(""), visit.now);
}

http::SetCookie session_cookie(Visit const& visit, std::string token)
{
    return make_cookie(visit.site, CookieKind::session, std::move(token));
}

}  // namespace stoa::web
