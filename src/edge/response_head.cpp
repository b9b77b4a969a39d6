#include "edge/response_head.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace stoa::edge {
namespace {

void require_handlers_own(std::string_view name)
{
    for (std::string_view ours : {"Content-Length", "Transfer-Encoding", "Connection", "Date"}) {
        if (equal_ignoring_case(name, ours))
            throw std::invalid_argument{"only the connection writes " + std::string{ours}};
    }
}

void append_field(std::string& head, std::string_view name, std::string_view value)
{
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

void append_connection(std::string& head, Exchange const& exchange)
{
    if (!exchange.stays_open)
        append_field(head, "Connection", "close");
    else if (exchange.is_http_1_0)
        append_field(head, "Connection", "keep-alive");
}

}  // namespace

bool may_have_body(http::Status status)
{
    return status != http::Status::no_content && status != http::Status::not_modified;
}

std::string head_of(http::Response const& response, Exchange const& exchange)
{
    std::string head;
    head.reserve(512);
    head += "HTTP/1.1 ";
    head += std::to_string(static_cast<unsigned>(response.status));
    head += ' ';
    head += http::reason_of(response.status);
    head += "\r\n";
    append_field(head, "Date", exchange.date);
    if (!response.content_type.empty()) {
        http::require_field("Content-Type", response.content_type);
        append_field(head, "Content-Type", response.content_type);
    }
    // Events end with their connection (RFC 9112 section 6.3, case 8).
    if (may_have_body(response.status) && !response.events)
        append_field(head, "Content-Length", std::to_string(response.bytes().size()));
    for (auto const& [name, value] : response.headers) {
        http::require_field(name, value);
        require_handlers_own(name);
        append_field(head, name, value);
    }
    for (auto const& cookie : response.cookies) append_field(head, "Set-Cookie", http::header_value(cookie));
    append_connection(head, exchange);
    return head += "\r\n";
}

}  // namespace stoa::edge
