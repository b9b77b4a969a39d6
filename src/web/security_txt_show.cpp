#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

constexpr std::int64_t valid_ms = 180 * day_ms;  // RFC 9116 section 2.5.5: less than a year

// The same all day, so that it may be kept.
Instant expiry(Instant now) { return {(now.ms / day_ms) * day_ms + valid_ms}; }

}  // namespace

// Whom to tell of a hole (RFC 9116). Without somebody to tell there is no such file.
http::Response security_txt_show(Visit const& visit)
{
    auto const& options = visit.site.options;
    if (options.security_contact.empty()) return refused(visit, Refusal::no_such_page);
    return http::text(http::Status::ok,
                      "Contact: " + options.security_contact + "\nExpires: " + iso_text(expiry(visit.now)) +
                          "\nPreferred-Languages: en\nCanonical: " + options.base_url + "/.well-known/security.txt\n");
}

}  // namespace stoa::web
