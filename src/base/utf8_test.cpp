#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace stoa;

TEST_CASE("UTF-8 is told from what only looks like it")
{
    for (auto good : {"", "plain", "\x7f", "Grüße", "日本語", "😀", "\xf4\x8f\xbf\xbf", "longer than eight, with é"}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    for (auto bad : {"\x80", "\xc0\xaf", "\xc1\xbf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf0\x80\x80\x80",
                     "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xc3", "\xe2\x82", "ascii first, then \xe9!"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("Repair keeps what is right and marks what is not")
{
    CHECK(repair_utf8("Grüße") == "Grüße");
    CHECK(repair_utf8("Gr\xfc"
                      "n") == "Gr\xef\xbf\xbdn");
    CHECK(repair_utf8("cut \xe2\x82") == "cut \xef\xbf\xbd");
    CHECK(is_utf8(repair_utf8("\xed\xa0\x80\xff\xc3\x28")));
}

TEST_CASE("Text is read code point by code point")
{
    std::string_view text = "aé日😀\xe2\x82z";
    std::vector<std::optional<char32_t>> points;
    for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
    CHECK(points == std::vector<std::optional<char32_t>>{U'a', U'é', U'日', U'😀', std::nullopt, U'z'});
}

TEST_CASE("Code points are counted and cut, not bytes")
{
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("añ日😀") == 4);
    CHECK(first_code_points("añ日😀z", 3) == "añ日");
    CHECK(first_code_points("añ", 5) == "añ");
    CHECK(first_code_points("añ", 0) == "");
}

TEST_CASE("Composed and decomposed letters become the same")
{
    CHECK(normalise("e\xcc\x81") == "é");
    CHECK(normalise("plain") == "plain");
    CHECK(normalise("\xef\xac\x81") == "\xef\xac\x81");  // NFC leaves ligatures alone
}

TEST_CASE("Names that look alike have one key")
{
    CHECK(likeness_key("Admin") == likeness_key("admin"));
    CHECK(likeness_key("аdmin") == likeness_key("admin"));  // the first letter is Cyrillic
    CHECK(likeness_key("rnodern") == likeness_key("modern"));
    CHECK(likeness_key("B0b") == likeness_key("Bob"));
    CHECK(likeness_key("pau1") == likeness_key("paul"));
    CHECK(likeness_key("ａｄａ") == likeness_key("ada"));  // full width
    CHECK(likeness_key("Straße") == likeness_key("strasse"));
    CHECK(likeness_key("ada") != likeness_key("adb"));
    CHECK(likeness_key("ian") != likeness_key("lan"));
}
