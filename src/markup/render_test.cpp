#include <doctest/doctest.h>

#include "markup/builder.hpp"
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

TEST_CASE("The builder makes a sound tree of any order of calls")
{
    Builder builder{1000};
    builder.close(Kind::quote);
    builder.end(Kind::strong);
    builder.open(Kind::cell);
    builder.add_text("a");
    builder.open(Kind::item);
    builder.add_text("b");
    builder.close(Kind::table);
    builder.begin(Kind::strong);
    builder.open(Kind::list);
    builder.add_text("c");
    CHECK(render(std::move(builder).finish()).view() ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><tbody><tr><td>a<ul><li>b</li></ul></td></tr>"
          "</tbody></table></div><ul><li><strong>c</strong></li></ul>");
}

TEST_CASE("Names of markups are read back")
{
    for (auto name : markup_names) CHECK(name_of(parse_markup(name).value()) == name);
    CHECK(!parse_markup("word"));
}

}  // namespace stoa::markup
