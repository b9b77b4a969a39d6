#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {

TEST_CASE("An excerpt is the beginning on one line, without what others said and what is hidden")
{
    auto const document = parse("> old\n\nA *new*\nline with `code`.\n\n- and more", Markup::markdown);
    CHECK(excerpt(document) == "A new line with code. and more");
    CHECK(excerpt(document, 5) == "A new…");
    CHECK(excerpt(document, 30) == "A new line with code. and more");
    CHECK(excerpt(parse("[spoiler]a[/spoiler]b [ispoiler]c[/ispoiler]", Markup::bbcode)) == "b");
    CHECK(excerpt(parse("שלום עולם", Markup::plain), 4) == "שלום…");
    CHECK(excerpt(parse("", Markup::plain)) == "");
    CHECK(render("a<b", Markup::plain).excerpt == "a<b");
}

TEST_CASE("Plain text holds all words, one block a line")
{
    CHECK(plain_text(parse("# a\n\nb\nc\n\n> d\n\n| e | f |\n|---|---|\n| g | h |", Markup::markdown)) ==
          "a\nb\nc\nd\ne\tf\ng\th");
    CHECK(plain_text(parse("[spoiler=x]y[/spoiler]", Markup::bbcode)) == "x\ny");
}

TEST_CASE("The tree: children follow their parent, and its end is where its sibling begins")
{
    auto const document = parse("*a* b\n\n---", Markup::markdown);
    auto const& nodes = document.nodes;
    REQUIRE(nodes.size() == 6);
    CHECK(nodes[0].kind == Kind::document);
    CHECK(nodes[0].end == 6);
    CHECK(nodes[1].kind == Kind::paragraph);
    CHECK(nodes[1].end == 5);
    CHECK(nodes[2].kind == Kind::emphasis);
    CHECK(nodes[2].end == 4);
    CHECK(document.view(nodes[4].text) == " b");
    CHECK(nodes[5].kind == Kind::thematic_break);
}

TEST_CASE("Names of markups are read back")
{
    for (auto name : markup_names) CHECK(name_of(parse_markup(name).value()) == name);
    CHECK(!parse_markup("word"));
}

}  // namespace stoa::markup
