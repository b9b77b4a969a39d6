#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"

namespace stoa::http {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options };
std::string_view name_of(Method method);
std::optional<Method> method_of(std::string_view name);  // case matters (RFC 9110 section 9.1)

struct Header {
    std::string name;  // as sent; compare ignoring case
    std::string value;
};

// A request as a plain value. Edge has checked the syntax (RFC 9112): the target is in origin form, the headers are
// tokens and field values, the body has arrived whole.
struct Request {
    Method method{Method::get};
    std::string path;   // percent-decoded, begins with '/', UTF-8, without NUL
    std::string query;  // as sent, without '?'
    std::vector<Header> headers;
    std::string body;
    std::string remote_address;  // "203.0.113.7" or "2001:db8::1"; the proxy's word only from listed proxies
    bool is_tls{false};          // or behind a listed proxy that says https
    Instant received_at{};
    bool is_late{false};  // it waited too long in a crowd: only what is at hand is for it

    // Asks and changes nothing (RFC 9110 section 9.2.1); OPTIONS, which nothing here answers, aside.
    bool is_safe() const { return method == Method::get || method == Method::head; }
    std::optional<std::string_view> header(std::string_view name) const;
    std::optional<std::string_view> cookie(std::string_view name) const;  // RFC 6265 section 5.4
};

}  // namespace stoa::http
