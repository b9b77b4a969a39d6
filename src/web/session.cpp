#include "web/session.hpp"

#include "web/cookies.hpp"

namespace stoa::web {

std::string begin_session(Visit const& visit, store::Writer& db, MemberId member, acts::Stay stay, acts::Proof proof)
{
    if (!visit.session_token.empty()) acts::session_end(db, visit.session_token);
    return acts::session_start(db, member, visit.request.header("User-Agent").value_or(""), visit.now, stay, proof);
}

std::string renew_session(Visit const& visit, store::Writer& db)
{
    auto const proof = visit.is_strong ? acts::Proof::second_factor : acts::Proof::password;
    return begin_session(visit, db, visit.viewer.member, stay_of(visit), proof);
}

acts::Stay stay_of(Visit const& visit) { return visit.is_lasting ? acts::Stay::logged_in : acts::Stay::for_this_visit; }

http::SetCookie session_cookie(Visit const& visit, std::string token, acts::Stay stay)
{
    auto cookie = make_cookie(visit.site, CookieKind::session, std::move(token));
    if (stay == acts::Stay::for_this_visit) cookie.max_age_seconds.reset();  // until the browser closes
    return cookie;
}

}  // namespace stoa::web
