#include "web/origin.hpp"

#include <doctest/doctest.h>

namespace stoa::web {
namespace {

bool is_accepted(std::vector<http::Header> headers)
{
    http::Request request;
    request.headers = std::move(headers);
    request.headers.push_back({"Host", "127.0.0.1:8080"});
    return is_from_this_site(request, "https://forum.example");
}

}  // namespace

TEST_CASE("Forms of this site are accepted")
{
    CHECK(is_accepted({{"Sec-Fetch-Site", "same-origin"}, {"Origin", "https://forum.example"}}));
    CHECK(is_accepted({{"Sec-Fetch-Site", "none"}}));
    CHECK(is_accepted({{"Origin", "http://127.0.0.1:8080"}}));
    CHECK(is_accepted({}));
}

TEST_CASE("Forms of other sites are not")
{
    CHECK_FALSE(is_accepted({{"Sec-Fetch-Site", "cross-site"}}));
    CHECK_FALSE(is_accepted({{"Sec-Fetch-Site", "same-site"}, {"Origin", "https://forum.example"}}));
    CHECK_FALSE(is_accepted({{"Origin", "https://evil.example"}}));
    CHECK_FALSE(is_accepted({{"Origin", "null"}}));
    CHECK_FALSE(is_accepted({{"Origin", ""}}));
    CHECK_FALSE(is_accepted({{"Origin", "https://forum.example.evil.example"}}));
    CHECK_FALSE(is_accepted({{"Origin", "https://forum.example:8443"}}));
}

}  // namespace stoa::web
