#include "markup/emoji.hpp"

#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source, Markup markup = Markup::markdown)
{
    return std::string{render(source, markup).html.view()};
}

}  // namespace

TEST_CASE("Emoji: short codes become characters where members type")
{
    CHECK(shown(":smile: a:+1: :+1::heart:.") == "<p>😄 a:+1: 👍❤️.</p>");
    CHECK(shown("[b]:wave:[/b]", Markup::bbcode) == "<p><strong>👋</strong></p>");
    CHECK(shown(":smile:", Markup::plain) == "<p>:smile:</p>");
    CHECK(shown(":smile:", Markup::mail) == "<p>:smile:</p>");
}

TEST_CASE("Emoji: times, names of C++, code and unknown words stay")
{
    CHECK(shown("at 12:100: std::heart::beat :nothing: `:smile:` : smile:") ==
          "<p>at 12:100: std::heart::beat :nothing: <code>:smile:</code> : smile:</p>");
}

TEST_CASE("Emoji: completion gives the names that begin so")
{
    auto const found = find_emoji("smi", 3);
    REQUIRE(found.size() == 3);
    CHECK(found[0].name == "smile");
    CHECK(found[0].characters == "😄");
    CHECK(found[1].name == "smiley");
    CHECK(found[2].name == "smiley_cat");
    CHECK(find_emoji("zz", 10).size() == 1);
    CHECK(find_emoji("nothing", 10).empty());
    CHECK(find_emoji("", 5).size() == 5);
    CHECK(emoji_named("tada")->characters == "🎉");
    CHECK(!emoji_named("tad"));
}

}  // namespace stoa::markup
