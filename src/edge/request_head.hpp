#pragma once
#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "edge/limits.hpp"
#include "http/response.hpp"

namespace stoa::edge {

struct RequestHead {
    http::Request request;  // method, path, query and headers
    std::size_t body_bytes{};
    bool is_chunked{false};  // then body_bytes is not known
    bool is_http_1_0{false};
    bool keeps_alive{false};       // RFC 9112 section 9.3
    bool expects_continue{false};  // RFC 9110 section 10.1.1

    bool has_body() const { return is_chunked || body_bytes > 0; }
};

// Parses a head that HeadScan has found complete, strictly: where RFC 9112 lets a server choose between repairing and
// refusing, it is refused, because a proxy in front may have repaired it differently. The error is the status to
// answer.
Result<RequestHead, http::Status> parse_head(std::string_view head, Limits const& limits);

}  // namespace stoa::edge
