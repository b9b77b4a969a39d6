#include "markup/remote_picture.hpp"

#include <doctest/doctest.h>

#include "markup/output_check.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

using Addresses = std::vector<std::string>;

std::string const hash(64, 'a');
PictureCopies const copies{{"https://a.example/comet.png", {hash, 640, 400}}};

Addresses pictures_in(std::string_view source, Markup markup = Markup::markdown)
{
    return remote_pictures(parse(source, markup));
}

std::string shown(std::string_view source, Markup markup = Markup::markdown, PictureCopies const& known = copies)
{
    auto const html = std::string{render(parse(source, markup), {.copies = &known}).view()};
    CHECK(OutputCheck::fault_in(html) == "");
    return html;
}

std::string copy_with(std::string const& words)
{
    return R"(<img src="/copies/)" + hash + R"(.webp" width="640" height="400" loading="lazy" alt=")" + words + R"(">)";
}

}  // namespace

TEST_CASE("pictures of other sites are found wherever they stand, each once, and only the first few")
{
    CHECK(pictures_in("![A comet](https://a.example/comet.png#x) and ![](https://a.example/comet.png)") ==
          Addresses{"https://a.example/comet.png"});
    CHECK(pictures_in("> ![A comet](https://a.example/comet.png)") == Addresses{"https://a.example/comet.png"});
    CHECK(pictures_in("[img]http://a.example/b.gif[/img]", Markup::bbcode) == Addresses{"http://a.example/b.gif"});
    for (auto const* source :
         {"![x](/files/1/x-10x10.webp)", "![x](javascript:1)", "![x](x.png)", "`![](http://a.b/)`"})
        CHECK_MESSAGE(pictures_in(source).empty(), source);
    std::string many;
    for (int i = 0; i < 50; ++i) many += "![](https://a.example/" + std::to_string(i) + ")\n";
    CHECK(pictures_in(many).size() == copies_per_post_max);
}

TEST_CASE("until there is a copy a picture of another site is a link with its description")
{
    CHECK(shown("![A comet](https://b.example/comet.png)") ==
          R"(<p><a href="https://b.example/comet.png" rel="nofollow ugc noopener">A comet</a></p>)");
    CHECK(shown("![](https://b.example/comet.png)") ==
          R"(<p><a href="https://b.example/comet.png" rel="nofollow ugc noopener">comet.png</a></p>)");
}

TEST_CASE("the copy is shown with its size and leads to what it is a copy of")
{
    auto const link = [](std::string const& inside) {
        return R"(<p><a href="https://a.example/comet.png" rel="nofollow ugc noopener">)" + inside + "</a></p>";
    };
    CHECK(shown("![A \"comet\"](https://a.example/comet.png)") == link(copy_with("A &quot;comet&quot;")));
    CHECK(shown("[img]https://a.example/comet.png[/img]", Markup::bbcode) == link(copy_with("comet.png")));
    CHECK(shown("[![A comet](https://a.example/comet.png)](https://b.example/)") ==
          R"(<p><a href="https://b.example/" rel="nofollow ugc noopener">)" + copy_with("A comet") + "</a></p>");
}

TEST_CASE("what stands for a picture and is no address stays as it was typed")
{
    CHECK(shown("[img]<a href=http://a.example/x/y>words</a>[/img]", Markup::bbcode) ==
          "<p>&lt;a href=http://a.example/x/y&gt;words&lt;/a&gt;</p>");
    CHECK(shown("[img]one / two[/img]", Markup::bbcode) == "<p>one / two</p>");
}

}  // namespace stoa::markup
