#include "web/quotation.hpp"

#include <doctest/doctest.h>

namespace stoa::web {

TEST_CASE("A quotation says who wrote it and where")
{
    PostSource source{.id = PostId{12}, .author = {MemberId{1}, "Ada"}, .text = "Steel **lasts**.\r\n\r\n> nested\n"};
    CHECK(quotation_of(source) == "> [Ada wrote](/posts/12/):\n>\n> Steel **lasts**.\n>\n> > nested\n\n");
}

TEST_CASE("A name cannot break out of its link")
{
    PostSource source{.id = PostId{1}, .author = {MemberId{1}, "a](/x) *b*"}, .text = "x"};
    CHECK(quotation_of(source).starts_with("> [a\\](/x) \\*b\\* wrote](/posts/1/):"));
}

TEST_CASE("Other notations are quoted as the words they show")
{
    PostSource source{.id = PostId{1}, .markup = Markup::bbcode, .text = "[b]bold[/b]"};
    auto quotation = quotation_of(source);
    CHECK(quotation.starts_with("> [Somebody wrote]"));
    CHECK(quotation.find("[b]") == std::string::npos);
    CHECK(quotation.find("> bold\n") != std::string::npos);
}

}  // namespace stoa::web
