#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source) { return std::string{render(source, Markup::plain).html.view()}; }

}  // namespace

TEST_CASE("Plain text: blank lines divide paragraphs, single line breaks stay")
{
    CHECK(shown("One\ntwo\n\nthree") == "<p>One<br>two</p><p>three</p>");
    CHECK(shown("\n\n\nOne\r\ntwo\r\n\r\n \r\n") == "<p>One<br>two</p>");
    CHECK(shown("").empty());
}

TEST_CASE("Plain text: nothing else has a meaning")
{
    CHECK(shown("**a** [b]c[/b] <i>d</i> &amp;") == "<p>**a** [b]c[/b] &lt;i&gt;d&lt;/i&gt; &amp;amp;</p>");
}

TEST_CASE("Plain text: addresses become links, without the punctuation around them")
{
    auto const link = [](std::string const& address) {
        return "<a href=\"" + address + "\" rel=\"nofollow ugc noopener\">" + address + "</a>";
    };
    CHECK(shown("See https://a.example/x.") == "<p>See " + link("https://a.example/x") + ".</p>");
    CHECK(shown("(http://a.example/b_(c))!") == "<p>(" + link("http://a.example/b_(c)") + ")!</p>");
    CHECK(shown("<http://a.example>") == "<p>&lt;" + link("http://a.example") + "&gt;</p>");
    CHECK(shown("ftp://a.example xhttp://b.example javascript:alert(1) http://") ==
          "<p>ftp://a.example xhttp://b.example javascript:alert(1) http://</p>");
    CHECK(shown("http://user@bank.example@evil.example/") == "<p>http://user@bank.example@evil.example/</p>");
}

TEST_CASE("Plain text: indentation and columns keep their shape")
{
    CHECK(shown("a\n  b  c\n\td") == "<p>a<br>\u00A0\u00A0b \u00A0c<br>"
                                     "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"
                                     "d</p>");
}

TEST_CASE("A paragraph with letters that run from right to left finds its own direction")
{
    CHECK(shown("שלום\n\nhello") == "<p dir=\"auto\">שלום</p><p>hello</p>");
    CHECK(shown("كان الذيل") == "<p dir=\"auto\">كان الذيل</p>");
    CHECK(shown("Ünïcödé Ж 漢 😀") == "<p>Ünïcödé Ж 漢 😀</p>");
}

TEST_CASE("Sources are put in order: control characters, broken UTF-8, heaps of combining marks")
{
    CHECK(shown(std::string_view{"a\0b\x07"
                                 "c\x7F",
                                 6}) == "<p>abc</p>");
    CHECK(shown("a\xC2\x85z") == "<p>az</p>");
    CHECK(shown("a\xFFz") == "<p>a\uFFFDz</p>");
    std::string heap = "Z";
    for (int i = 0; i < 50; ++i) heap += "\u0301";
    CHECK(shown(heap + "a\u0301") == "<p>Z\u0301\u0301\u0301\u0301a\u0301</p>");
}

}  // namespace stoa::markup
