#include "web/quotation.hpp"

#include <doctest/doctest.h>

namespace stoa::web {
namespace {

PostSource post_by(std::string name, std::string text)
{
    PostSource source;
    source.id = PostId{12};
    source.author.name = std::move(name);
    source.text = std::move(text);
    return source;
}

}  // namespace

TEST_CASE("A quotation says who wrote it and where")
{
    CHECK(quotation_of(post_by("Ada", "Steel **lasts**.\r\n\r\n> nested\n")) ==
          "> [Ada wrote](/posts/12/):\n>\n> Steel **lasts**.\n>\n> > nested\n\n");
}

TEST_CASE("A name cannot break out of its link")
{
    CHECK(quotation_of(post_by("a](/x) *b*", "x")).starts_with("> [a\\](/x) \\*b\\* wrote](/posts/12/):"));
}

TEST_CASE("Other notations are quoted as the words they show")
{
    auto source = post_by("", "[b]bold[/b]");
    source.markup = Markup::bbcode;
    auto quotation = quotation_of(source);
    CHECK(quotation.starts_with("> [Somebody wrote]"));
    CHECK(quotation.find("[b]") == std::string::npos);
    CHECK(quotation.find("> bold\n") != std::string::npos);
}

}  // namespace stoa::web
