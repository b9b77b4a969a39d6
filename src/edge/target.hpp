#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::edge {

struct Target {
    std::string path;   // decoded: UTF-8 without control characters, begins with '/'
    std::string query;  // as sent
};

// Reads a request target in origin form, or in absolute form when it names the same host as the Host header (RFC 9112
// section 3.2). Nothing where it is neither, or does not decode to a path.
std::optional<Target> parse_target(std::string_view target, std::string_view host);

// host [ ":" port ], with only what a name or an address may hold (RFC 9110 section 7.2).
bool is_host(std::string_view host);

}  // namespace stoa::edge
