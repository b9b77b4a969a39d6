// The request parser: what it accepts is well formed, is the same however its bytes are divided, and is the same again
// when it is written in the plainest way and parsed anew. The last is what keeps requests from being smuggled: nobody
// behind us could read our reading differently.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "edge/chunks.hpp"
#include "edge/head_scan.hpp"
#include "edge/request_head.hpp"
#include "http/form.hpp"

namespace {

using namespace stoa;
using namespace stoa::edge;

void require(bool holds)
{
    if (!holds) std::abort();
}

struct Read {
    std::optional<http::Request> request;
    std::size_t bytes{};
};

std::size_t read_chunks(std::string_view bytes, std::size_t step, Limits const& limits, Read& read)
{
    ChunkDecoder decoder{limits.body_bytes};
    std::size_t used = 0;
    while (used < bytes.size() && !decoder.is_done()) {
        auto part = decoder.decode(bytes.substr(used, step), read.request->body);
        if (!part) break;
        used += *part;
    }
    if (!decoder.is_done()) read.request.reset();
    return used;
}

// Reads one request off the front, given in steps of so many bytes.
Read read_request(std::string_view bytes, std::size_t step, Limits const& limits)
{
    Read read;
    HeadScan scan{limits};
    for (std::size_t end = 0; end < bytes.size() && !scan.is_complete();) {
        end = std::min(bytes.size(), end + step);
        if (scan.advance(bytes.substr(0, end))) return read;
    }
    if (!scan.is_complete()) return read;
    auto head = parse_head(bytes.substr(0, scan.bytes()), limits);
    if (!head) return read;

    read.request = std::move(head->request);
    read.bytes = scan.bytes();
    auto rest = bytes.substr(scan.bytes());
    if (head->is_chunked)
        read.bytes += read_chunks(rest, step, limits, read);
    else if (rest.size() < head->body_bytes)
        read.request.reset();
    else {
        read.request->body = rest.substr(0, head->body_bytes);
        read.bytes += head->body_bytes;
    }
    return read;
}

// The framing is written anew; and an expectation means nothing in HTTP/1.0, where the request may come from.
bool is_of_this_hop(std::string_view name)
{
    return equal_ignoring_case(name, "Content-Length") || equal_ignoring_case(name, "Transfer-Encoding") ||
           equal_ignoring_case(name, "Expect");
}

std::string plainest_form(http::Request const& request)
{
    std::string text = std::string{http::name_of(request.method)} + ' ';
    for (auto part : split(std::string_view{request.path}.substr(1), '/')) text += '/' + http::percent_encode(part);
    text += '?' + request.query + " HTTP/1.1\r\n";
    for (auto const& [name, value] : request.headers) {
        if (!is_of_this_hop(name)) text += name + ": " + value + "\r\n";
    }
    return text + "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
}

void require_well_formed(http::Request const& request, Limits const& limits)
{
    require(request.path.starts_with('/') && is_utf8(request.path) && request.path.find('\0') == std::string::npos);
    require(request.body.size() <= limits.body_bytes && request.headers.size() <= limits.header_count);
    for (auto const& [name, value] : request.headers) http::require_field(name, value);
}

bool are_equal(http::Request const& a, http::Request const& b)
{
    return a.method == b.method && a.path == b.path && a.query == b.query && a.body == b.body;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view bytes{reinterpret_cast<char const*>(data), size};
    Limits limits;
    limits.body_bytes = 2000;
    limits.large_body_bytes = 2000;
    auto whole = read_request(bytes, bytes.size(), limits);
    auto divided = read_request(bytes, 1, limits);
    require(whole.request.has_value() == divided.request.has_value());
    if (!whole.request) return 0;
    require(are_equal(*whole.request, *divided.request) && whole.bytes == divided.bytes && whole.bytes <= bytes.size());
    require_well_formed(*whole.request, limits);

    if (!whole.request->header("Host")) return 0;  // HTTP/1.0 may lack what 1.1 may not
    Limits no_limits{.header_bytes = 1u << 20, .header_count = 200, .target_bytes = 1u << 20};
    auto plain = plainest_form(*whole.request);
    auto again = read_request(plain, plain.size(), no_limits);
    require(again.request && are_equal(*again.request, *whole.request) && again.bytes == plain.size());
    return 0;
}
