#include "base/digest.hpp"
#include "store/session.hpp"
#include "store/trusted_device.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/device.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response sessions_show(Visit const& visit)
{
    auto const here = sha256(visit.session_token);
    auto sessions = visit.site.store.read(
        [&](store::Reader& db) { return store::sessions_of(db, visit.viewer.member, visit.now); });
    pages::SessionsPage list;
    for (auto const& session : sessions) {
        list.sessions.push_back({.key = hex(view(session.key)),
                                 .device = device_of(session.user_agent),
                                 .created_at = session.created_at,
                                 .seen_at = session.seen_at,
                                 .is_here = session.key == here});
    }
    auto const devices = visit.site.store.read(
        [&](store::Reader& db) { return store::trusted_devices_of(db, visit.viewer.member, visit.now); });
    for (auto const& device : devices)
        list.trusted.push_back(
            {hex(view(device.key)), device_of(device.user_agent), device.created_at, device.expires_at});
    auto frame = frame_of(visit, "Sessions", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::sessions(frame, list));
}

http::Response session_end(Visit const& visit)
{
    auto const key = visit.form.get("session");
    auto was_there = visit.site.store.write(
        [&](store::Writer& db) { return store::delete_session_of(db, visit.viewer.member, key); });
    if (!was_there) return refused(visit, Refusal::no_such_page);
    visit.site.hub.end_streams_of(visit.viewer.member);
    auto response = see_other(visit, html::Url::path("/account/sessions"), Notice::session_ended);
    if (key == hex(view(sha256(visit.session_token))))
        response.cookies.push_back(drop_cookie(visit.site, CookieKind::session));
    return response;
}

http::Response device_forget(Visit const& visit)
{
    auto const key = visit.form.get("device");
    auto const was_there = visit.site.store.write(
        [&](store::Writer& db) { return store::delete_trusted_device_of(db, visit.viewer.member, key); });
    if (!was_there) return refused(visit, Refusal::no_such_page);
    return see_other(visit, html::Url::path("/account/sessions"), Notice::device_forgotten);
}

http::Response sessions_end_others(Visit const& visit)
{
    visit.site.store.write([&](store::Writer& db) {
        store::delete_other_sessions_of(db, visit.viewer.member, sha256(visit.session_token));
        return Done{};
    });
    visit.site.hub.end_streams_of(visit.viewer.member);
    return see_other(visit, html::Url::path("/account/sessions"), Notice::sessions_ended);
}

}  // namespace stoa::web
