#include "http/accept.hpp"

#include <doctest/doctest.h>

using namespace stoa::http;

TEST_CASE("A client that says nothing gets identity only")
{
    CHECK(quality_of("", "identity") == 1000);
    CHECK(quality_of("", "gzip") == 0);
}

TEST_CASE("What browsers send")
{
    constexpr auto browser = "gzip, deflate, br, zstd";
    CHECK(quality_of(browser, "br") == 1000);
    CHECK(quality_of(browser, "zstd") == 1000);
    CHECK(quality_of(browser, "compress") == 0);
    CHECK(quality_of(browser, "identity") > 0);
    CHECK(quality_of(browser, "identity") < quality_of(browser, "gzip"));
}

TEST_CASE("Weights are read to three places, and a broken weight is a refusal")
{
    CHECK(quality_of("gzip;q=0.5", "gzip") == 500);
    CHECK(quality_of("gzip ; q=0.125 , br", "gzip") == 125);
    CHECK(quality_of("GZIP;Q=1.000", "gzip") == 1000);
    CHECK(quality_of("gzip;q=0", "gzip") == 0);
    for (auto broken :
         {"gzip;q=2", "gzip;q=1.001", "gzip;q=-1", "gzip;q=", "gzip;q=0.1234", "gzip;q=.5", "gzip;level=9"}) {
        CAPTURE(broken);
        CHECK(quality_of(broken, "gzip") == 0);
    }
}

TEST_CASE("A star stands for what is not named")
{
    CHECK(quality_of("*", "br") == 1000);
    CHECK(quality_of("br;q=0, *;q=0.3", "br") == 0);
    CHECK(quality_of("br;q=0, *;q=0.3", "gzip") == 300);
    CHECK(quality_of("*;q=0", "identity") == 0);
    CHECK(quality_of("*;q=0, identity;q=0.1", "identity") == 100);
}

TEST_CASE("A tag is found in a list, weak or strong")
{
    CHECK(matches_etag(R"("a")", R"("a")"));
    CHECK(matches_etag(R"(W/"a")", R"("a")"));
    CHECK(matches_etag(R"("a")", R"(W/"a")"));
    CHECK(matches_etag(R"("x", W/"y,z" , "a")", R"("a")"));
    CHECK(matches_etag(R"("y,z")", R"("y,z")"));
    CHECK(matches_etag(" * ", R"("a")"));
    CHECK_FALSE(matches_etag("", R"("a")"));
    CHECK_FALSE(matches_etag(R"("b")", R"("a")"));
    CHECK_FALSE(matches_etag(R"("x,"a")", R"("y")"));
    CHECK_FALSE(matches_etag("a", R"("a")"));
    CHECK_FALSE(matches_etag(R"("a)", R"("a")"));
    CHECK_FALSE(matches_etag(R"(*, "b")", R"("a")"));
}
