#include "http/response.hpp"

#include <algorithm>
#include <stdexcept>

namespace stoa::http {
namespace {

constexpr std::string_view token_signs = "!#$%&'*+-.^_`|~";  // RFC 9110 section 5.6.2

bool is_alphanumeric(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

bool is_token(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return is_alphanumeric(letter) || token_signs.find(letter) != std::string_view::npos;
    });
}

// RFC 6265 section 4.1.1: visible ASCII without quote, comma, semicolon and backslash.
bool is_cookie_value(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) {
        return letter > ' ' && letter < '\x7f' && std::string_view{"\",;\\"}.find(letter) == std::string_view::npos;
    });
}

}  // namespace

std::string_view reason_of(Status status)
{
    switch (status) {
    case Status::ok: return "OK";
    case Status::created: return "Created";
    case Status::no_content: return "No Content";
    case Status::partial_content: return "Partial Content";
    case Status::moved_permanently: return "Moved Permanently";
    case Status::see_other: return "See Other";
    case Status::not_modified: return "Not Modified";
    case Status::bad_request: return "Bad Request";
    case Status::unauthorized: return "Unauthorized";
    case Status::forbidden: return "Forbidden";
    case Status::not_found: return "Not Found";
    case Status::method_not_allowed: return "Method Not Allowed";
    case Status::request_timeout: return "Request Timeout";
    case Status::conflict: return "Conflict";
    case Status::content_too_large: return "Content Too Large";
    case Status::uri_too_long: return "URI Too Long";
    case Status::unsupported_media_type: return "Unsupported Media Type";
    case Status::range_not_satisfiable: return "Range Not Satisfiable";
    case Status::expectation_failed: return "Expectation Failed";
    case Status::misdirected_request: return "Misdirected Request";
    case Status::unprocessable_content: return "Unprocessable Content";
    case Status::too_many_requests: return "Too Many Requests";
    case Status::header_fields_too_large: return "Request Header Fields Too Large";
    case Status::internal_server_error: return "Internal Server Error";
    case Status::not_implemented: return "Not Implemented";
    case Status::service_unavailable: return "Service Unavailable";
    case Status::version_not_supported: return "HTTP Version Not Supported";
    }
    return "Unknown";  // a number cast to Status: the reason is a courtesy, clients go by the number
}

void require_field(std::string_view name, std::string_view value)
{
    auto const breaks_line = [](char letter) { return letter == '\r' || letter == '\n' || letter == '\0'; };
    if (!is_token(name)) throw std::invalid_argument{"a header name is no token"};
    if (std::ranges::any_of(value, breaks_line)) {
        throw std::invalid_argument{"the value of header " + std::string{name} + " would break its line"};
    }
}

std::string header_value(SetCookie const& cookie)
{
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value)) throw std::invalid_argument{"not fit for a cookie"};
    std::string text = cookie.name + '=' + cookie.value + "; Path=/; SameSite=Lax";
    if (cookie.max_age_seconds) text += "; Max-Age=" + std::to_string(*cookie.max_age_seconds);
    if (cookie.http_only) text += "; HttpOnly";
    if (cookie.secure) text += "; Secure";
    return text;
}

Response& Response::with(std::string name, std::string value)
{
    require_field(name, value);  // here too, not only when it is sent: the fault shows where it was made
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

Response text(Status status, std::string body)
{
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
}

Response see_other(std::string location)
{
    Response response;
    response.status = Status::see_other;
    response.with("Location", std::move(location));
    return response;
}

Response moved_permanently(std::string location)
{
    Response response;
    response.status = Status::moved_permanently;
    response.with("Location", std::move(location));
    return response;
}

}  // namespace stoa::http
