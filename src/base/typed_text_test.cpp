#include "base/typed_text.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("Line ends become one kind, and control characters go")
{
    CHECK(clean_text("one\r\ntwo\rthree\n\nfour") == "one\ntwo\nthree\n\nfour");
    CHECK(clean_text("a\r\r\nb") == "a\n\nb");
    CHECK(clean_text("tab\tstays, \x1b[31mescape\x07 goes") == "tab\tstays, [31mescape goes");
    CHECK(clean_text(std::string_view{"a\0b", 3}) == "ab");
    CHECK(clean_text("c1 \xc2\x85goes") == "c1 goes");
    CHECK(clean_text("    indented code stays") == "    indented code stays");
}

TEST_CASE("A letter carries at most four marks")
{
    std::string pile = "z";
    for (int i = 0; i < 40; ++i) pile += "\xcc\xb4";  // overlay: composes with nothing
    CHECK(clean_text(pile + "a") == "z\xcc\xb4\xcc\xb4\xcc\xb4\xcc\xb4"
                                    "a");
    CHECK(clean_line("e\xcc\x81") == "é");
    CHECK(clean_text("e\x01\xcc\x81") == "é");  // composed after the control character is gone
}

TEST_CASE("A line has single spaces inside and none around")
{
    CHECK(clean_line("  Steel\t or \r\n titanium?\xc2\xa0 ") == "Steel or titanium?");
    CHECK(clean_line("\xe3\x80\x80全角\xe3\x80\x80空白") == "全角 空白");
    CHECK(clean_line("abc\xe2\x80\xae"
                     "def") == "abcdef");  // right-to-left override
    CHECK(clean_line("\x01\x02") == "");
}

TEST_CASE("Blank is what leaves no ink")
{
    for (auto blank :
         {"", " \n\t", "\xc2\xa0", "\xe2\x80\x8b\xe2\x80\x8d", "\xef\xbb\xbf", "\xe2\xa0\x80", "\xe3\x85\xa4"}) {
        CHECK(is_blank(blank));
    }
    for (auto text : {".", " a ", "é", "😀", "\xe2\x80\x8b-"}) CHECK_FALSE(is_blank(text));
}

TEST_CASE("Small letters of any script") { CHECK(lower_case("ÄRGER Ωmega ДА plain") == "ärger ωmega да plain"); }
