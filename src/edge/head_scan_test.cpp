#include "edge/head_scan.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::edge;
using http::Status;

namespace {

constexpr std::string_view head = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";

std::optional<Status> scan(std::string_view text, Limits const& limits = {}) { return HeadScan{limits}.advance(text); }

}  // namespace

TEST_CASE("The end of a head is found wherever its bytes are divided")
{
    Limits limits;
    for (std::size_t first = 0; first <= head.size(); ++first) {
        HeadScan scan{limits};
        std::string received{head.substr(0, first)};
        CHECK_FALSE(scan.advance(received));
        CHECK(scan.is_complete() == (first == head.size()));
        received += head.substr(first);
        received += "the body";
        CHECK_FALSE(scan.advance(received));
        REQUIRE(scan.is_complete());
        CHECK(scan.bytes() == head.size());
    }
}

TEST_CASE("A bad byte is refused when it comes, not at the end")
{
    CHECK(scan("GET / HTTP/1.1\n") == Status::bad_request);
    CHECK(scan("GET / HTTP/1.1\r ") == Status::bad_request);
    CHECK(scan("GET / HTTP/1.1\r\n ") == Status::bad_request);
    CHECK(scan("\r\n") == Status::bad_request);
    CHECK(scan("\x16") == Status::bad_request);
    CHECK_FALSE(scan("GET / HTTP/1.1\r\nX:\ta\r\n"));
}

TEST_CASE("A head has its limits: bytes, fields and target")
{
    Limits limits;
    limits.header_bytes = head.size();
    CHECK_FALSE(scan(head, limits));
    limits.header_bytes = head.size() - 1;
    CHECK(scan(head, limits) == Status::header_fields_too_large);

    limits = {};
    limits.header_count = 1;
    CHECK_FALSE(scan(head, limits));
    CHECK(scan("GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\n", limits) == Status::header_fields_too_large);

    limits = {};
    limits.target_bytes = 10;
    CHECK(scan(std::string(100, 'a'), limits) == Status::uri_too_long);
}
