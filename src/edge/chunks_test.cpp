#include "edge/chunks.hpp"

#include <doctest/doctest.h>

#include "edge/limits.hpp"

using namespace stoa;
using namespace stoa::edge;
using http::Status;

TEST_CASE("A chunked body is the same however its bytes are divided")
{
    std::string_view text = "5\r\nhello\r\n1;x=\"y\"\r\n,\r\n00A\r\n chunky us\r\n0\r\nX: 1\r\nY: 2\r\n\r\nnext";
    Limits limits;
    for (std::size_t step = 1; step <= text.size(); ++step) {
        ChunkDecoder decoder{limits.body_bytes};
        std::string body;
        std::size_t used = 0;
        for (std::size_t at = 0; at < text.size(); at += step) {
            auto part = decoder.decode(text.substr(at, step), body);
            REQUIRE(part);
            used += *part;
        }
        CHECK(decoder.is_done());
        CHECK(used == text.size() - 4);
        CHECK(body == "hello, chunky us");
    }
}

TEST_CASE("The sum of all chunks has a limit, and a large size is refused before its bytes come")
{
    Limits limits;
    limits.body_bytes = 8;
    std::string body;
    CHECK(ChunkDecoder{limits.body_bytes}.decode("9", body).error() == Status::content_too_large);
    CHECK(ChunkDecoder{limits.body_bytes}.decode("5\r\nhello\r\n4", body).error() == Status::content_too_large);
    body.clear();
    CHECK(ChunkDecoder{limits.body_bytes}.decode("5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n", body));
}

TEST_CASE("A body whose last byte is wrong is not done")
{
    Limits limits;
    ChunkDecoder decoder{limits.body_bytes};
    std::string body;
    CHECK_FALSE(decoder.decode("0\r\n\rX", body));
    CHECK_FALSE(decoder.is_done());
}
