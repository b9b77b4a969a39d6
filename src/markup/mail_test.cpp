#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source) { return std::string{render(source, Markup::mail).html.view()}; }

}  // namespace

TEST_CASE("Mail: quoted lines nest by their marks")
{
    CHECK(shown("Ada wrote:\n> > first\n>> more\n> second\nanswer") ==
          "<p>Ada wrote:</p><blockquote class=\"quote\"><blockquote class=\"quote\"><p>first<br>more</p></blockquote>"
          "<p>second</p></blockquote><p>answer</p>");
    CHECK(shown("› old custom") == "<blockquote class=\"quote\"><p>old custom</p></blockquote>");
    CHECK(shown("a > b\n>From here") == "<p>a &gt; b<br>&gt;From here</p>");
}

TEST_CASE("Mail: a quotation may have paragraphs")
{
    CHECK(shown("> one\n>\n> two\n\nthree") ==
          "<blockquote class=\"quote\"><p>one</p><p>two</p></blockquote><p>three</p>");
}

TEST_CASE("Mail: the signature stands apart, once")
{
    CHECK(shown("Hello\n-- \nAda\n-- \nx") == "<p>Hello</p><hr><p>Ada<br>--<br>x</p>");
}

TEST_CASE("Mail: marks without end nest no deeper than a reader could follow")
{
    auto const html = shown(std::string(1000, '>') + " deep");
    CHECK(html.find("deep") != std::string::npos);
    CHECK(html.size() < 1000);
}

}  // namespace stoa::markup
