#include "base/text.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "base/utf8.hpp"

using namespace stoa;

TEST_CASE("trim takes white space from both ends only")
{
    CHECK(trim(" \t a b \r\n") == "a b");
    CHECK(trim("") == "");
    CHECK(trim(" \n ") == "");
}

TEST_CASE("Case is ignored in ASCII and nowhere else")
{
    CHECK(equal_ignoring_case("Content-Type", "content-TYPE"));
    CHECK_FALSE(equal_ignoring_case("a", "ab"));
    CHECK_FALSE(equal_ignoring_case("@", "`"));
    CHECK_FALSE(equal_ignoring_case("É", "é"));
    CHECK(lower_ascii("ABC É") == "abc É");
}

TEST_CASE("split keeps empty parts")
{
    CHECK(split("a,b", ',') == std::vector<std::string_view>{"a", "b"});
    CHECK(split(",a,", ',') == std::vector<std::string_view>{"", "a", ""});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
}

TEST_CASE("A slug keeps the letters of every script")
{
    CHECK(slug_of("Steel or titanium?") == "steel-or-titanium");
    CHECK(slug_of("  -- Don’t panic! --  ") == "dont-panic");
    CHECK(slug_of("Ärger über Öl") == "ärger-über-öl");
    CHECK(slug_of("日本語のスレッド 2") == "日本語のスレッド-2");
    CHECK(slug_of("हिन्दी") == "हिन्दी");
    CHECK(slug_of("../../etc/passwd") == "etc-passwd");
    CHECK(slug_of("?!") == "");
}

TEST_CASE("A slug has sixty code points at most and does not end in a hyphen")
{
    auto slug = slug_of(std::string(59, 'a') + " tail");
    CHECK(slug == std::string(59, 'a'));
    std::string many;
    for (int i = 0; i < 100; ++i) many += "é";
    CHECK(count_code_points(slug_of(many)) == 60);
}

TEST_CASE("Long numbers are grouped")
{
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(12345678) == "12,345,678");
    CHECK(grouped(-123) == "-123");
    CHECK(grouped(-1234) == "-1,234");
    CHECK(grouped(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("A number is the whole text or nothing")
{
    CHECK(parse_number<int>("42") == 42);
    CHECK(parse_number<int>("-7") == -7);
    for (auto text : {"", " 1", "1 ", "+1", "0x10", "1.0", "2147483648", "-"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number<int>(text));
    }
    CHECK_FALSE(parse_number<unsigned>("-1"));
}
