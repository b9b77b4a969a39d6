#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>

#include "markup/output_check.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

constexpr std::array all_markups{Markup::plain, Markup::markdown, Markup::bbcode, Markup::html, Markup::mail};

std::string repeated(std::string_view piece, std::size_t bytes)
{
    std::string out;
    while (out.size() + piece.size() <= bytes) out += piece;
    return out;
}

// What holds for every input: bounded, safe and sound.
void check_all(std::string const& source)
{
    for (Markup const markup : all_markups) {
        CAPTURE(name_of(markup));
        CAPTURE(source.substr(0, 60));
        auto const rendering = render(source, markup);
        CHECK(OutputCheck::fault_in(rendering.html.view()) == "");
        CHECK(rendering.html.view().size() <= output_bytes_max);
        CHECK(rendering.html.view().size() <= 64 * source.size() + 4096);
        CHECK(rendering.excerpt.size() <= 4 * excerpt_code_points + 4);
    }
}

}  // namespace

TEST_CASE("The check itself finds what is wrong")
{
    CHECK(OutputCheck::fault_in("<p>a<br>b</p><hr>") == "");
    for (auto const* bad :
         {"<script>", "<p>a", "<p onclick=\"x\">a</p>", "<p>a</em></p>", "a", "<p>a & b</p>",
          "<p><a href=\"javascript:x\">a</a></p>", "<p><a href=\"//a\">a</a></p>", "<p><p>a</p></p>", "<ul>a</ul>",
          "<p><a href=\"/\"><a href=\"/\">a</a></a></p>", "<p class=x>a</p>", "<p>\"</p>"})
        CHECK_MESSAGE(OutputCheck::fault_in(bad) != "", bad);
}

TEST_CASE("Deep nesting is flattened, and its text kept")
{
    for (std::string_view opening : {"[quote]",
                                     "[list][*]",
                                     "[spoiler]",
                                     "[table][tr][td]",
                                     "<blockquote>",
                                     "<ul><li>",
                                     "<div>",
                                     "<table><tr><td>",
                                     "<details>",
                                     "<b>",
                                     "<a href='http://a.example'>",
                                     "> ",
                                     "- ",
                                     ">",
                                     "* ",
                                     "[b]",
                                     "[url=http://a.example]",
                                     "<pre>",
                                     "<aside class=quote>",
                                     "<cite>"}) {
        check_all(repeated(opening, 30'000) + "x");
    }
    std::string closed = repeated("[quote]", 7'000) + "x" + repeated("[/quote]", 8'000);
    check_all(closed);
    CHECK(plain_text(parse(closed, Markup::bbcode)) == "x");
}

TEST_CASE("Inputs made to grow are read as plain text")
{
    std::string const definition = "[a]: http://a.example/" + std::string(30'000, 'x') + "\n\n";
    check_all(definition + repeated("[a]", 30'000));
    check_all("|" + repeated("a|", 8'000) + "\n|" + repeated("-|", 8'000) + "\n" + repeated("|\n", 40'000));
    check_all("[b][i][u][s][sub][sup][ispoiler]" + repeated("a\n\n", 30'000) +
              "[/b][/i][/u][/s][/sub][/sup][/ispoiler]");
    check_all("<b><i><u><s><sub><sup><span class=spoiler>" + repeated("a<p>", 30'000));
    check_all("<a href='http://a.example/" + std::string(2'000, 'x') + "'>" + repeated("a<p>", 30'000));
    check_all(repeated("<td>", 30'000));
    check_all(repeated("[td]a[/td][/table]", 30'000));
    check_all(repeated("[quote=a]b[/quote]", 30'000));
    check_all(repeated("[ispoiler]a[/ispoiler]b", 30'000));
    check_all(repeated("[img]a[/img]", 30'000));
    check_all(repeated("http://a ", 30'000));
    check_all(repeated("&\"<>'", 30'000));
    check_all(repeated("\"a\n\n", source_bytes_max + 1000));
    check_all(std::string(30'000, '\xFF'));
    check_all(std::string(30'000, '\t'));
}

TEST_CASE("Long runs of what begins something, and never ends it, take linear time")
{
    auto const begin = std::chrono::steady_clock::now();
    for (std::string_view piece : {"[",
                                   "[[",
                                   "![",
                                   "![[]()",
                                   "[](",
                                   "](",
                                   "<",
                                   "<!--",
                                   "<![CDATA[",
                                   "<a ",
                                   "<a b='",
                                   "<a b=\"",
                                   "</",
                                   "&#",
                                   "&",
                                   "`",
                                   "``",
                                   "*",
                                   "_a",
                                   "*a_ ",
                                   "~",
                                   "~~a",
                                   "a@b.c_",
                                   "http://(",
                                   "http://a(",
                                   "https://a.",
                                   "\\",
                                   "|",
                                   "[url='[url=\"",
                                   "[quote=\"",
                                   "[quote= a=b",
                                   "[quote a=",
                                   "[/",
                                   "[code]",
                                   "[code][/",
                                   "[url][img]",
                                   "[b][i]",
                                   "[/b][b]",
                                   "[*]",
                                   "[list",
                                   "<pre><code>",
                                   "<b></i>",
                                   "</b>",
                                   "<cite><b>",
                                   "<svg>",
                                   "<script>",
                                   "<script></",
                                   "<p></div>",
                                   "  ",
                                   "> ",
                                   ">\n",
                                   "- \n",
                                   "1. a\n",
                                   "a\n---\n",
                                   "# ",
                                   "```\n",
                                   "    a\n\n",
                                   "\u0301",
                                   "א",
                                   "[a]: b\n",
                                   "[a]:"})
        check_all(repeated(piece, 30'000));
    auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    CHECK(seconds < 120);  // a quadratic reader would need longer under the sanitizers; a busy machine should not
}

TEST_CASE("A long text for a reader with a limit is shown as it was typed")
{
    auto const source = repeated("**a** ", source_bytes_max + 100);
    CHECK(render(source, Markup::markdown).html.view().starts_with("<p>**a** "));
}

TEST_CASE("Shapes of script injection end as text or as nothing")
{
    for (std::string const source :
         {R"~(<img src=x onerror=alert(1)>)~",
          R"~(<svg/onload=alert(1)>)~",
          R"~("><script>alert(1)</script>)~",
          R"~([url=javascript:alert(1)]x[/url])~",
          R"~([url="http://a.example" onmouseover="alert(1)]x[/url])~",
          R"~([url]http://a.example/"onmouseover="alert(1)[/url])~",
          R"~([img]javascript:alert(1)[/img])~",
          R"~([img]http://a.example/x.png" onerror="alert(1)[/img])~",
          R"~([email]a@b.c"onmouseover="x[/email])~",
          R"~([quote="<script>alert(1)</script>"]x[/quote])~",
          R"~([code=x" onclick="alert(1)]x[/code])~",
          R"~([video][video]http://a.example[/video][/video])~",
          R"~([email=[email=x]y[/email]]z[/email])~",
          R"~([a](javascript:alert(1)))~",
          R"~([a](java&#115;cript:alert(1)))~",
          R"~([a](&#x6A;avascript:alert(1)))~",
          R"~([a]( javascript:alert(1)))~",
          R"~([a](<java
script:alert(1)>))~",
          R"~(![a](x"onerror="alert(1)))~",
          R"~([a](http://x "onclick=alert(1)"))~",
          R"~(<javascript:alert(1)>)~",
          R"~(<a href="jav&#x09;ascript:alert(1)">x</a>)~",
          R"~(<a href="&#1;javascript:alert(1)">x</a>)~",
          R"~(<a href='vbscript:x'>x</a>)~",
          R"~(<a href="data:text/html,<script>alert(1)</script>">x</a>)~",
          R"~(<math><mi//xlink:href="data:x,<script>alert(4)</script>">)~",
          R"~(<noscript><p title="</noscript><img src=x onerror=alert(1)>">)~",
          R"~(<style><img src="</style><img src=x onerror=alert(1)//">)~",
          R"~(<!--><img src=x onerror=alert(1)>-->)~",
          R"~(<blockquote cite="javascript:alert(1)">x</blockquote>)~",
          R"~(<pre><code class='lang-"><script>'>x</code></pre>)~",
          R"~(<aside class="quote" data-username='"><script>alert(1)</script>'>x</aside>)~",
          R"~(<details ontoggle=alert(1) open><summary>&lt;script&gt;</summary>x</details>)~",
          R"~(http://a.example/<script>)~",
          R"~(http://a.example/"onmouseover="alert(1))~",
          R"~(> [<script>](/posts/1/))~",
          "-- \n<script>alert(1)</script>"}) {
        check_all(source);
    }
}

}  // namespace stoa::markup
