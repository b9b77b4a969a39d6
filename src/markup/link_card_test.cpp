#include "markup/link_card.hpp"

#include <doctest/doctest.h>

#include "markup/output_check.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

using Addresses = std::vector<std::string>;

Addresses addresses_in(std::string_view source, Markup markup = Markup::markdown)
{
    return bare_link_addresses(parse(source, markup));
}

LinkCards const cards{{"https://news.example/comet",
                       {.id = {1},
                        .address = "https://news.example/comet",
                        .host = "news.example",
                        .title = "A second tail",
                        .site = "The Courier",
                        .description = "Seen from three continents."}}};

std::string shown(std::string_view source, LinkCards const& known = cards, Markup markup = Markup::markdown)
{
    auto const html = std::string{render(parse(source, markup), {.cards = &known}).view()};
    CHECK(OutputCheck::fault_in(html) == "");
    return html;
}

constexpr std::string_view card =
    R"(<div class="source source-sm h-cite"><p class="source-top" dir="auto"><b>The Courier</b>)"
    R"(<span>news.example</span></p><div class="source-body"><p class="source-head" dir="auto">)"
    R"(<a class="p-name u-url" href="https://news.example/comet" rel="nofollow ugc noopener">A second tail</a></p>)"
    R"(<p class="source-stand p-summary" dir="auto">Seen from three continents.</p></div></div>)";

std::string with_card(std::string_view before, std::string_view after)
{
    return std::string{before} + std::string{card} + std::string{after};
}

}  // namespace

TEST_CASE("a link is bare where it has a line to itself and no other words")
{
    CHECK(addresses_in("https://a.example/") == Addresses{"https://a.example/"});
    CHECK(addresses_in("Look:\nhttps://a.example/\nand this:\n\nhttps://b.example/#top") ==
          Addresses{"https://a.example/", "https://b.example/"});
    CHECK(addresses_in("[url]https://a.example/[/url]", Markup::bbcode) == Addresses{"https://a.example/"});
    for (auto const* source :
         {"see https://a.example/", "https://a.example/ is it", "[words](https://a.example/)", "> https://a.example/",
          "- https://a.example/", "`https://a.example/`", "**https://a.example/**", "# https://a.example/",
          "/threads/1", "mailto:a@b.example", "[spoiler]\nhttps://a.example/\n[/spoiler]"})
        CHECK_MESSAGE(addresses_in(source).empty(), source);
}

TEST_CASE("each address counts once, and only the first few")
{
    CHECK(addresses_in("https://a.example/\n\nhttps://a.example/#two").size() == 1);
    std::string many;
    for (char letter = 'a'; letter <= 'z'; ++letter) many += std::string{"https://"} + letter + ".example/\n\n";
    auto const found = addresses_in(many);
    CHECK(found.size() == cards_per_post_max);
    CHECK(found.front() == "https://a.example/");
}

TEST_CASE("a bare link is shown as its card, between the lines around it")
{
    auto const* address = "https://news.example/comet";
    CHECK(shown(address) == card);
    CHECK(shown("Look:\nhttps://news.example/comet") == with_card("<p>Look:</p>", ""));
    CHECK(shown("*Look*\nhttps://news.example/comet\nHm.\nYes.") ==
          with_card("<p><em>Look</em></p>", "<p>Hm.<br>Yes.</p>"));
    CHECK(shown("https://news.example/comet\nhttps://news.example/comet") == with_card(card, ""));
}

TEST_CASE("the copy of its picture stands at the end of a card, with its size")
{
    auto known = cards;
    known.begin()->second.picture = {std::string(64, 'a'), 480, 300};
    auto const html = shown("https://news.example/comet", known);
    CHECK(html.ends_with(R"(Seen from three continents.</p><figure class="source-fig"><img src="/copies/)" +
                         std::string(64, 'a') +
                         R"(.webp" width="480" height="300" loading="lazy" alt=""></figure></div></div>)"));
}

TEST_CASE("a post has a few cards, however often it names a page")
{
    std::string source;
    for (int i = 0; i < 50; ++i) source += "https://news.example/comet\n\n";
    std::size_t count = 0;
    auto const html = shown(source);
    for (auto at = html.find("source-head"); at != std::string::npos; at = html.find("source-head", at + 1)) ++count;
    CHECK(count == cards_per_post_max);
}

TEST_CASE("other links stay what they are")
{
    for (auto const* source :
         {"See https://news.example/comet for more", "https://other.example/", "Look:\nhttps://b.example/",
          "> https://news.example/comet", "- https://news.example/comet"}) {
        CAPTURE(source);
        CHECK(shown(source).find("class=\"source") == std::string::npos);
        CHECK(shown(source) == std::string{render(parse(source, Markup::markdown)).view()});
    }
}

TEST_CASE("what a page says about itself stays text")
{
    constexpr std::string_view hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;";
    LinkCards known{{"https://evil.example/",
                     {.id = {1},
                      .address = "https://evil.example/",
                      .host = "evil.example",
                      .title = std::string{hostile},
                      .site = std::string{hostile},
                      .description = std::string{hostile}}}};
    auto const html = shown("https://evil.example/", known);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("a card with a title alone has no empty lines")
{
    LinkCards known{{"https://a.example/",
                     {.id = {1},
                      .address = "https://a.example/",
                      .host = "a.example",
                      .title = "A",
                      .site = "",
                      .description = ""}}};
    auto const html = shown("https://a.example/", known);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("source-stand") == std::string::npos);
    CHECK(html.find("<span>a.example</span>") != std::string::npos);
}

}  // namespace stoa::markup
