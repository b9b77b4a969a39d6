#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/request.hpp"

namespace stoa::http {

enum class Status : std::uint16_t {
    ok = 200,
    created = 201,
    no_content = 204,
    partial_content = 206,
    moved_permanently = 301,
    see_other = 303,
    not_modified = 304,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    request_timeout = 408,
    conflict = 409,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    range_not_satisfiable = 416,
    expectation_failed = 417,
    misdirected_request = 421,
    unprocessable_content = 422,
    too_many_requests = 429,
    header_fields_too_large = 431,
    internal_server_error = 500,
    not_implemented = 501,
    service_unavailable = 503,
    version_not_supported = 505,
};
std::string_view reason_of(Status status);

class EventStream;

struct SetCookie {
    std::string name;
    std::string value;
    std::optional<std::int64_t> max_age_seconds;  // nothing: until the browser closes; 0: delete
    bool http_only{true};
    bool secure{false};
};

// A response as a plain value. Content-Length, Date and Connection are written by edge.
struct Response {
    Status status{Status::ok};
    std::string content_type;  // empty: no body, no Content-Type
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<SetCookie> cookies;
    std::string body;
    std::shared_ptr<std::string const> shared_body;  // in place of body: bytes that many responses share
    std::shared_ptr<EventStream> events;             // said after the body, until they end: event_stream.hpp
    bool close{false};                               // close the connection after this response

    std::string_view bytes() const { return shared_body ? std::string_view{*shared_body} : std::string_view{body}; }
    Response& with(std::string name, std::string value);  // throws where require_field does
};

// Throws where a header could break out of its line: a name that is no token, a value with CR, LF or NUL.
void require_field(std::string_view name, std::string_view value);

// The value of the Set-Cookie header: for the whole site, never sent along with what another site posts. Throws where
// name or value hold what RFC 6265 section 4.1.1 does not allow there.
std::string header_value(SetCookie const& cookie);

Response text(Status status, std::string body);
Response see_other(std::string location);
Response moved_permanently(std::string location);

// What edge calls for each request, on a worker thread.
using Handler = std::function<Response(Request&&)>;
// What edge asks first, on the thread that reads the network: an answer that is ready, or nothing. It must not wait.
using FastHandler = std::function<std::optional<Response>(Request const&)>;

}  // namespace stoa::http
