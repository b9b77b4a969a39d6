#include "markup/own_picture.hpp"

#include <doctest/doctest.h>

#include "markup/output_check.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view text, Markup markup = Markup::markdown)
{
    auto const html = std::string{render(text, markup, {.origin = "https://forum.example"}).html.view()};
    CHECK(OutputCheck::fault_in(html) == "");
    return html;
}

TEST_CASE("a picture of this site is shown with its sizes, its thumbnails and a link to the whole")
{
    constexpr std::string_view expected =
        R"(<p><a href="/files/12/a-1600x1200.webp"><img src="/files/12/800/a-1600x1200.webp" )"
        R"(srcset="/files/12/320/a-1600x1200.webp 320w, /files/12/800/a-1600x1200.webp 800w, )"
        R"(/files/12/a-1600x1200.webp 1600w" sizes="(max-width: 43rem) 100vw, 43rem" width="1600" height="1200" )"
        R"(loading="lazy" alt="A &quot;bike&quot;"></a></p>)";
    CHECK(shown("![A \"bike\"](/files/12/a-1600x1200.webp)") == expected);
    CHECK(shown("![A \"bike\"](https://forum.example/files/12/a-1600x1200.webp)") == expected);
    CHECK(shown("[img]/files/7/small-80x60.webp[/img]", Markup::bbcode)
              .find(R"(<img src="/files/7/small-80x60.webp" srcset="/files/7/small-80x60.webp 80w")") !=
          std::string::npos);
}

TEST_CASE("in a link of the writer's own the picture brings none")
{
    auto const html = shown("[![a](/files/12/a-80x60.webp)](https://elsewhere.example/)");
    CHECK(html.find("<a href=\"https://elsewhere.example/\"") != std::string::npos);
    CHECK(html.find("<a href=\"/files") == std::string::npos);
    CHECK(html.find("<img src=\"/files/12/a-80x60.webp\"") != std::string::npos);
}

TEST_CASE("pictures of other sites, and addresses that are none of ours, are not loaded")
{
    for (auto const* address :
         {"https://evil.example/files/12/a-80x60.webp", "//evil.example/files/12/a-80x60.webp", "/files/12/a.webp",
          "/files/x/a-80x60.webp", "/files/12/a-0x60.webp", "/files/12/a-80x60.svg", "/files/12/../a-80x60.webp",
          "/files/12/a b-80x60.webp", "/files/12/a-99999x60.webp", "/files/-1/a-8x6.webp"}) {
        CAPTURE(address);
        CHECK(shown("![a](<" + std::string{address} + ">)").find("<img") == std::string::npos);
    }
}

}  // namespace
}  // namespace stoa::markup
