#include "edge/request_head.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "edge/target.hpp"

namespace stoa::edge {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using http::Status;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// What Beast's parser finds, as it finds it. It is given heads only; bodies are read by ourselves.
class Parser final : public beast::http::basic_parser<true> {
public:
    int version{};  // 10 or 11
    std::string method;
    std::string target;
    std::vector<http::Header> headers;

private:
    void on_request_impl(beast::http::verb, beast::string_view name, beast::string_view asked, int number,
                         error_code&) override
    {
        version = number;
        method = view(name);
        target = view(asked);
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, error_code&) override
    {
        headers.push_back({std::string{view(name)}, std::string{view(value)}});
    }
    void on_header_impl(error_code&) override {}

    void on_response_impl(int, beast::string_view, int, error_code&) override { refuse_body(); }
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override { refuse_body(); }
    std::size_t on_body_impl(beast::string_view, error_code&) override { refuse_body(); }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code&) override { refuse_body(); }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view, error_code&) override { refuse_body(); }
    void on_finish_impl(error_code&) override {}

    [[noreturn]] static void refuse_body() { throw std::logic_error{"the parser of heads was given a body"}; }
};

std::size_t count_headers(http::Request const& request, std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        request.headers, [&](http::Header const& header) { return equal_ignoring_case(header.name, name); }));
}

// method SP target SP "HTTP/" DIGIT "." DIGIT: well said, and not spoken here.
bool names_another_version(std::string_view head)
{
    auto words = split(head.substr(0, head.find('\r')), ' ');
    if (words.size() != 3) return false;
    auto version = words[2];
    auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.' && is_digit(version[5]) &&
           is_digit(version[7]);
}

Status status_for(error_code error, std::string_view head)
{
    if (error == beast::http::error::bad_version && names_another_version(head)) return Status::version_not_supported;
    return Status::bad_request;
}

std::optional<Status> why_not_host(RequestHead const& head)
{
    auto hosts = count_headers(head.request, "Host");
    if (hosts > 1 || (hosts == 0 && !head.is_http_1_0)) return Status::bad_request;
    if (hosts == 1 && !is_host(*head.request.header("Host"))) return Status::bad_request;
    return std::nullopt;
}

// RFC 9112 section 6.3, with every doubtful case refused: it decides where the next request begins.
std::optional<Status> why_not_framing(RequestHead& head, Limits const& limits)
{
    auto lengths = count_headers(head.request, "Content-Length");
    auto encodings = count_headers(head.request, "Transfer-Encoding");
    if (lengths + encodings > 1 || (encodings == 1 && head.is_http_1_0)) return Status::bad_request;
    if (encodings == 1) {
        head.is_chunked = equal_ignoring_case(*head.request.header("Transfer-Encoding"), "chunked");
        if (!head.is_chunked) return Status::not_implemented;
    }
    if (lengths == 1) {
        auto text = *head.request.header("Content-Length");
        if (text.find_first_not_of("0123456789") != std::string_view::npos) return Status::bad_request;
        auto bytes = parse_number<std::uint64_t>(text);
        if (!bytes) return Status::bad_request;
        if (*bytes > limits.large_body_bytes) return Status::content_too_large;
        head.body_bytes = static_cast<std::size_t>(*bytes);
    }
    return std::nullopt;
}

std::optional<Status> why_not_content(RequestHead& head)
{
    auto coding = head.request.header("Content-Encoding");
    if (coding && !equal_ignoring_case(*coding, "identity")) return Status::unsupported_media_type;

    auto expectation = head.request.header("Expect");
    if (!expectation || head.is_http_1_0) return std::nullopt;  // RFC 9110 section 10.1.1
    if (!equal_ignoring_case(*expectation, "100-continue")) return Status::expectation_failed;
    head.expects_continue = true;
    return std::nullopt;
}

// What is asked for. A method that we do not know is answered before its target is looked at: the form depends on it.
std::optional<Status> why_not_target(RequestHead& head, Parser const& parser, Limits const& limits)
{
    auto method = http::method_of(parser.method);
    if (!method) return Status::not_implemented;
    if (parser.target.size() > limits.target_bytes) return Status::uri_too_long;
    auto target = parse_target(parser.target, head.request.header("Host").value_or(""));
    if (!target) return Status::bad_request;
    head.request.method = *method;
    head.request.path = std::move(target->path);
    head.request.query = std::move(target->query);
    return std::nullopt;
}

}  // namespace

Result<RequestHead, Status> parse_head(std::string_view text, Limits const& limits)
{
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(text.size() + 1));
    parser.body_limit(boost::none);
    error_code error;
    parser.put(boost::asio::const_buffer{text.data(), text.size()}, error);
    if (error || !parser.is_header_done()) return status_for(error, text);

    RequestHead head;
    head.is_http_1_0 = parser.version == 10;
    head.keeps_alive = parser.keep_alive();
    head.request.headers = std::move(parser.headers);
    if (auto refusal = why_not_host(head)) return *refusal;
    if (auto refusal = why_not_framing(head, limits)) return *refusal;
    if (auto refusal = why_not_target(head, parser, limits)) return *refusal;
    if (auto refusal = why_not_content(head)) return *refusal;
    return head;
}

}  // namespace stoa::edge
