#pragma once
#include <string>
#include <string_view>

#include "http/response.hpp"

namespace stoa::edge {

// What the connection adds to a response.
struct Exchange {
    std::string_view date{};  // RFC 9110 section 5.6.7
    bool is_http_1_0{false};
    bool stays_open{true};
};

// The status line and header fields with the empty line after them. Throws std::invalid_argument where a header would
// break its line, or is one that only the connection can know: Content-Length, Transfer-Encoding, Connection, Date.
std::string head_of(http::Response const& response, Exchange const& exchange);

// RFC 9110 section 6.4.1: these never have content.
bool may_have_body(http::Status status);

}  // namespace stoa::edge
