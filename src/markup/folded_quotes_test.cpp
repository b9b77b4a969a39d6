#include "markup/folded_quotes.hpp"

#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

constexpr std::string_view fold = R"(<details class="more"><summary>Quotation of a member you ignore</summary>)";

html::Html rendered(std::string_view source) { return render(source, Markup::bbcode).html; }

std::string folded(html::Html const& text, std::vector<PostId> const& posts)
{
    return std::string{fold_quotes(text, posts).view()};
}

}  // namespace

TEST_CASE("quotations of some posts are folded, and nothing else is touched")
{
    auto const text = rendered("[quote=\"Ada, post: 12, member: 3\"]Steel.[/quote]Yes."
                               "[quote=\"Ben, post: 13, member: 4\"]Titanium.[/quote]No.");
    CHECK(posts_quoted_in(text) == std::vector<PostId>{{12}, {13}});
    auto const shown = std::string{text.view()};
    CHECK(folded(text, {{99}}) == shown);
    auto expected = shown;
    auto const begin = expected.find("<blockquote", expected.find("Yes."));
    expected.insert(begin, fold);
    expected.insert(expected.find("</blockquote>", begin) + sizeof "</blockquote>" - 1, "</details>");
    CHECK(folded(text, {{13}}) == expected);
}

TEST_CASE("a quotation inside a quotation is folded alone")
{
    auto const text =
        rendered("[quote=\"Ada, post: 12\"]She said: [quote=\"Ben, post: 13\"]Titanium.[/quote] No![/quote]Hm.");
    CHECK(posts_quoted_in(text) == std::vector<PostId>{{12}, {13}});
    auto const inner = folded(text, {{13}});
    CHECK(inner.find(fold) > inner.find("She said"));
    CHECK(inner.find("</details>") < inner.find("No!"));
    auto const outer = folded(text, {{12}});
    CHECK(outer.find(fold) < outer.find("She said"));
    CHECK(outer.find("</details>") > outer.find("No!"));
    CHECK(outer.find("</details>") < outer.find("Hm."));
}

TEST_CASE("what somebody typed is no quotation")
{
    auto const text = rendered("<blockquote class=\"quote\"><p class=\"quote-by\"><a href=\"/posts/12/\">x</a></p>");
    CHECK(posts_quoted_in(text).empty());
    auto const link = rendered("[quote]See [url=/posts/12/]this[/url].[/quote]");
    CHECK(posts_quoted_in(link).empty());
}

}  // namespace stoa::markup
