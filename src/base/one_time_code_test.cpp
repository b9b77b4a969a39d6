#include "base/one_time_code.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("One-time codes are those of RFC 6238, appendix B")
{
    constexpr std::string_view secret = "12345678901234567890";
    constexpr std::pair<std::int64_t, std::string_view> vectors[] = {{59, "94287082"},
                                                                     {1'111'111'109, "07081804"},
                                                                     {1'111'111'111, "14050471"},
                                                                     {1'234'567'890, "89005924"},
                                                                     {2'000'000'000, "69279037"},
                                                                     {20'000'000'000, "65353130"}};
    for (auto const& [seconds, code] : vectors)
        CHECK(one_time_code(secret, one_time_step({seconds * second_ms}), 8) == code);
}

TEST_CASE("Codes by counter are those of RFC 4226, appendix D")
{
    constexpr std::string_view codes[] = {"755224", "287082", "359152", "969429", "338314",
                                          "254676", "287922", "162583", "399871", "520489"};
    std::int64_t counter = 0;
    for (auto code : codes) CHECK(one_time_code("12345678901234567890", counter++) == code);
}

TEST_CASE("Base 32 is that of RFC 4648, section 10")
{
    CHECK(base32("").empty());
    CHECK(base32("f") == "MY");
    CHECK(base32("fo") == "MZXQ");
    CHECK(base32("foo") == "MZXW6");
    CHECK(base32("foob") == "MZXW6YQ");
    CHECK(base32("fooba") == "MZXW6YTB");
    CHECK(base32("foobar") == "MZXW6YTBOI");
}
