#include "web/cookies.hpp"

#include <stdexcept>

#include "model/identity.hpp"
#include "model/second_factor.hpp"

namespace stoa::web {
namespace {

std::string name_of(Site const& site, CookieKind kind)
{
    std::string const prefix = site.is_https() ? "__Host-stoa" : "stoa";
    switch (kind) {
    case CookieKind::session: return prefix;
    case CookieKind::guest: return prefix + "_guest";
    case CookieKind::theme: return prefix + "_theme";
    case CookieKind::notice: return prefix + "_notice";
    case CookieKind::device: return prefix + "_device";
    case CookieKind::ticket: return prefix + "_ticket";
    case CookieKind::provider: return prefix + "_provider";
    case CookieKind::trust: return prefix + "_trust";
    }
    throw std::logic_error{"unknown cookie"};
}

std::optional<std::int64_t> lifetime_seconds(Site const& site, CookieKind kind)
{
    switch (kind) {
    case CookieKind::session: return session_cookie_seconds;
    case CookieKind::guest: return std::nullopt;  // until the browser closes
    case CookieKind::theme: return 365 * 24 * 3600;
    case CookieKind::notice: return 60;
    case CookieKind::device: return 365 * 24 * 3600;
    case CookieKind::ticket: return login_ticket_ms / second_ms;
    case CookieKind::provider: return provider_visit_ms / second_ms;
    case CookieKind::trust: return site.options.trusted_device_days * day_ms / second_ms;
    }
    throw std::logic_error{"unknown cookie"};
}

}  // namespace

std::optional<std::string_view> find_cookie(Site const& site, http::Request const& request, CookieKind kind)
{
    return request.cookie(name_of(site, kind));
}

http::SetCookie make_cookie(Site const& site, CookieKind kind, std::string value)
{
    return {name_of(site, kind), std::move(value), lifetime_seconds(site, kind), true, site.is_https()};
}

http::SetCookie drop_cookie(Site const& site, CookieKind kind)
{
    return {name_of(site, kind), "", 0, true, site.is_https()};
}

}  // namespace stoa::web
