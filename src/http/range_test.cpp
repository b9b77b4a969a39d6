#include "http/range.hpp"

#include <doctest/doctest.h>

namespace stoa::http {
namespace {

void check_range(std::string_view header, std::uint64_t first, std::uint64_t size)
{
    CAPTURE(header);
    auto const wish = parse_range(header, 100);
    REQUIRE(wish.range);
    CHECK(wish.range->first == first);
    CHECK(wish.range->size == size);
}

TEST_CASE("a range is cut to what there is")
{
    check_range("bytes=0-9", 0, 10);
    check_range("bytes=90-", 90, 10);
    check_range("bytes=-7", 93, 7);
    check_range("bytes=-700", 0, 100);
    check_range("Bytes=99-500", 99, 1);
    check_range("bytes=0-18446744073709551615", 0, 100);
}

TEST_CASE("what begins behind the end cannot be given; what is not understood means the whole")
{
    CHECK(parse_range("bytes=100-", 100).is_unsatisfiable);
    CHECK(parse_range("bytes=-0", 100).is_unsatisfiable);
    CHECK(parse_range("bytes=0-", 0).is_unsatisfiable);
    for (auto const* header : {"", "bytes", "bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b",
                               "bytes=18446744073709551616-"}) {
        CAPTURE(header);
        auto const wish = parse_range(header, 100);
        CHECK(!wish.range);
        CHECK(!wish.is_unsatisfiable);
    }
}

}  // namespace
}  // namespace stoa::http
