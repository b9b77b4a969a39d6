#include "markup/quoted_post.hpp"

#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source, Markup markup) { return std::string{render(source, markup).html.view()}; }

std::size_t count_of(std::string_view wanted, std::string_view text)
{
    std::size_t count = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("Quoted posts: who is answered, and to what")
{
    auto const quoted =
        quoted_posts(parse("[quote=\"Ada, post: 41, member: 4\"][quote=Ben]old[/quote]new [b]words[/b][/quote]"
                           "mine [quote]nobody's[/quote][quote=Cy]c[/quote]",
                           Markup::bbcode));
    REQUIRE(quoted.size() == 2);
    CHECK(quoted[0].post == PostId{41});
    CHECK(quoted[0].author == "Ada");
    CHECK(quoted[0].text == "new words");
    CHECK(quoted[1].post == PostId{});
    CHECK(quoted[1].author == "Cy");
    CHECK(quoted[1].text == "c");
}

TEST_CASE("Quoted posts: a Markdown quotation names its post by a link")
{
    for (std::string_view head : {"Ada", "Ada, #4", "Ada wrote", "Ada said: ↑"}) {
        CAPTURE(head);
        auto const quoted =
            quoted_posts(parse("> [" + std::string{head} + "](/posts/41/):\n>\n> Yes.\n\nNo.", Markup::markdown));
        REQUIRE(quoted.size() == 1);
        CHECK(quoted[0].author == "Ada");
        CHECK(quoted[0].post == PostId{41});
        CHECK(quoted[0].text == "Yes.");
    }
}

TEST_CASE("Quotations: what was quoted inside the third is left out")
{
    auto const html =
        shown("[quote][quote]b[quote]c[quote]d[quote]e[/quote][/quote][/quote][/quote][/quote]", Markup::bbcode);
    CHECK(html == "<blockquote class=\"quote\"><blockquote class=\"quote\"><p>b</p><blockquote class=\"quote\"><p>c</p>"
                  "<p>[…]</p></blockquote></blockquote></blockquote>");
    CHECK(shown("> > > > a", Markup::mail).find("<p>a</p>") != std::string::npos);
}

TEST_CASE("Quotations: long ones are folded after their beginning")
{
    std::string source = "[quote=Ada]";
    for (int i = 0; i < 20; ++i) source += std::string(99, 'a' + static_cast<char>(i)) + "\n\n";
    auto const html = shown(source + "[/quote]after", Markup::bbcode);
    auto const fold = html.find("<details class=\"fold\"><summary>Show the whole quotation</summary>");
    REQUIRE(fold != std::string::npos);
    CHECK(count_of("<p>", html.substr(0, fold)) == 5);
    CHECK(html.ends_with("</p></details></blockquote><p>after</p>"));
    CHECK(count_of("<details", html) == 1);

    std::string const one = "[quote]" + std::string(1500, 'a') + "[/quote]";
    CHECK(shown(one, Markup::bbcode).starts_with("<blockquote class=\"quote\"><details class=\"fold\">"));
    CHECK(shown("[quote]" + std::string(1000, 'a') + "[/quote]", Markup::bbcode).find("<details") == std::string::npos);
}

}  // namespace stoa::markup
