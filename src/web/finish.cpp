#include "web/finish.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "http/accept.hpp"
#include "web/compress.hpp"

namespace stoa::web {
namespace {

bool has_header(http::Response const& response, std::string_view name)
{
    return std::ranges::any_of(response.headers, [&](auto& header) { return equal_ignoring_case(header.first, name); });
}

void add_security_headers(Site const& site, http::Response& response)
{
    if (!has_header(response, "Content-Security-Policy")) {
        response.with("Content-Security-Policy",
                      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                      "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                      "require-trusted-types-for 'script'; trusted-types stoa");
    }
    response.with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (site.is_https()) response.with("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

std::string etag_of(std::string_view bytes)
{
    auto hash = keyed_hash(bytes);
    return "W/\"" + base64url({reinterpret_cast<char const*>(&hash), sizeof hash}) + '"';
}

constexpr std::string_view vary = "Accept-Encoding, Cookie, Authorization";
// A guest's page is asked for again each time, and sent again only when it has changed.
constexpr std::string_view asked_each_time = "private, no-cache";

void add_cache_headers(http::Request const& request, Audience audience, http::Response& response)
{
    if (has_header(response, "Cache-Control")) return;
    response.with("Vary", std::string{vary});
    bool may_be_kept = request.is_safe() && response.status == http::Status::ok && audience == Audience::everyone &&
                       response.cookies.empty();
    response.with("Cache-Control", may_be_kept ? std::string{asked_each_time} : "private, no-store");
    if (!may_be_kept) return;
    auto const etag = etag_of(response.bytes());
    response.with("ETag", etag);
    answer_not_modified(request, etag, response);
}

}  // namespace

std::string finish_for_guests(Site const& site, http::Response& page)
{
    auto etag = etag_of(page.bytes());
    page.with("Vary", std::string{vary}).with("Cache-Control", std::string{asked_each_time}).with("ETag", etag);
    add_security_headers(site, page);
    return etag;
}

void answer_not_modified(http::Request const& request, std::string_view etag, http::Response& response)
{
    auto const known = request.header("If-None-Match");
    if (!known || !http::matches_etag(*known, etag)) return;
    response.status = http::Status::not_modified;
    response.content_type.clear();
    response.body.clear();
    response.shared_body.reset();
}

void finish(Site const& site, http::Request const& request, Audience audience, http::Response& response)
{
    add_cache_headers(request, audience, response);
    add_security_headers(site, response);
    compress_body(request, response);
}

}  // namespace stoa::web
