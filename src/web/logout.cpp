#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response logout(Visit const& visit)
{
    if (!visit.session_token.empty()) {
        visit.site.store.write([&](store::Writer& db) {
            acts::session_end(db, visit.session_token);
            return Done{};
        });
        visit.site.hub.end_streams_of(visit.viewer.member);
    }
    auto response = see_other(visit, html::Url::path("/"), Notice::logged_out);
    response.cookies.push_back(drop_cookie(visit.site, CookieKind::session));
    // What was typed and not sent is among the drafts of the account; this browser may be anybody's next.
    response.with("Clear-Site-Data", "\"storage\"");
    return response;
}

}  // namespace stoa::web
