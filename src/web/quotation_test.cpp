#include "web/quotation.hpp"

#include <doctest/doctest.h>

namespace stoa::web {
namespace {

std::string quotation(std::string_view text, Markup markup = Markup::markdown, std::string name = "Ada")
{
    PostSource source;
    source.id = PostId{12};
    source.author = {MemberId{3}, std::move(name)};
    source.markup = markup;
    source.text = text;
    return quotation_of(source);
}

}  // namespace

TEST_CASE("A quotation says who wrote it, and where")
{
    CHECK(quotation("Which **one**?") == "[quote=\"Ada, post: 12, member: 3\"]\nWhich **one**?\n[/quote]\n\n");
    CHECK(quotation("Which [b]one[/b]?", Markup::bbcode) ==
          "[quote=\"Ada, post: 12, member: 3\"]\nWhich one?\n[/quote]\n\n");
    PostSource guest;
    guest.id = PostId{7};
    guest.text = "Hello";
    CHECK(quotation_of(guest) == "[quote=\"Somebody, post: 7\"]\nHello\n[/quote]\n\n");
}

TEST_CASE("No name ends the tag that it stands in")
{
    CHECK(quotation("x", Markup::markdown, "A\"]B[/quote]").starts_with("[quote=\"AB/quote, post: 12, member: 3\"]\n"));
}

TEST_CASE("What is quoted inside stays for two levels more")
{
    CHECK(quotation("[quote]one[quote=\"Ben\"]two[QUOTE]three[/QUOTE] back[/quote][/quote]End") ==
          "[quote=\"Ada, post: 12, member: 3\"]\n[quote]one[quote=\"Ben\"]two back[/quote][/quote]End\n[/quote]\n\n");
    CHECK(quotation("> one\n> > two\n> > > three\n\nEnd") ==
          "[quote=\"Ada, post: 12, member: 3\"]\n> one\n> > two\n\nEnd\n[/quote]\n\n");
}

TEST_CASE("Where tags do not match, all of the text stays")
{
    for (auto text : {"[quote]a[quote]b[quote]c", "a[/quote]b", "[quotes] and [quote] so"}) {
        CAPTURE(text);
        CHECK(quotation(text) == "[quote=\"Ada, post: 12, member: 3\"]\n" + std::string{text} + "\n[/quote]\n\n");
    }
}

}  // namespace stoa::web
