#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "http/response.hpp"
#include "web/site.hpp"

// The cookies of the site, each with its one purpose. On https their names begin with "__Host-", so that no neighbour
// domain can plant one.
namespace stoa::web {

inline constexpr std::int64_t session_cookie_seconds = 30 * 24 * 3600;

enum class CookieKind { session, guest, theme, notice, device, ticket, provider, trust };

std::optional<std::string_view> find_cookie(Site const& site, http::Request const& request, CookieKind kind);
http::SetCookie make_cookie(Site const& site, CookieKind kind, std::string value);
http::SetCookie drop_cookie(Site const& site, CookieKind kind);

}  // namespace stoa::web
