#include <doctest/doctest.h>

#include "markup/bbcode_style.hpp"
#include "markup/mention.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source) { return std::string{render(source, Markup::bbcode).html.view()}; }

std::string quote_by(std::string_view head)
{
    auto const html = shown("[quote" + std::string{head} + "]x[/quote]");
    auto const begin = html.find("<p class=\"quote-by\">");
    if (begin == std::string::npos) return "";
    auto const from = begin + std::string_view{"<p class=\"quote-by\">"}.size();
    return html.substr(from, html.find("</p>", from) - from);
}

constexpr std::string_view foreign = " rel=\"nofollow ugc noopener\"";

}  // namespace

TEST_CASE("BBCode: formats, in either case")
{
    CHECK(shown("[b]a[/b] [I]b[/I] [u]c[/u] [s]d[/s] x[sub]2[/sub] y[sup]3[/sup]") ==
          "<p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s> x<sub>2</sub> y<sup>3</sup></p>");
}

TEST_CASE("BBCode: overlapping formats are divided, and run on over paragraphs")
{
    CHECK(shown("[b]a[i]b[/b]c[/i]") == "<p><strong>a<em>b</em></strong><em>c</em></p>");
    CHECK(shown("[b]a\n\nb[/b] c") == "<p><strong>a</strong></p><p><strong>b</strong> c</p>");
    CHECK(shown("[i]a[quote]b[/quote]c[/i]") ==
          "<p><em>a</em></p><blockquote class=\"quote\"><p><em>b</em></p></blockquote><p><em>c</em></p>");
}

TEST_CASE("BBCode: what finds no partner, and what nobody knows, is text")
{
    CHECK(shown("[b]a") == "<p>[b]a</p>");
    CHECK(shown("a[/quote] [code]x") == "<p>a[/quote] [code]x</p>");
    CHECK(shown("[blink]a[/blink] a[1] [*] [url=x") == "<p>[blink]a[/blink] a[1] [*] [url=x</p>");
}

TEST_CASE("BBCode: links")
{
    auto const link = [](std::string const& address, std::string const& text) {
        return "<p><a href=\"" + address + "\"" + std::string{foreign} + ">" + text + "</a></p>";
    };
    CHECK(shown("[url]http://a.example/?b[c]=1[/url]") == link("http://a.example/?b[c]=1", "http://a.example/?b[c]=1"));
    CHECK(shown("[url=http://a.example/?b=c d]e[/url]") == link("http://a.example/?b=c%20d", "e"));
    CHECK(shown("[url=\"http://a.example\"][b]e[/b][/url]") == link("http://a.example", "<strong>e</strong>"));
    CHECK(shown("[url=a.example]e[/url]") == link("http://a.example", "e"));
    CHECK(shown("[url=javascript:alert(1)]e[/url]") == "<p>e</p>");
    CHECK(shown("[email]ada@a.example[/email]") == "<p><a href=\"mailto:ada@a.example\">ada@a.example</a></p>");
    CHECK(shown("[url=http://a.example][url=http://b.example]c[/url][/url]") == link("http://b.example", "c"));
    CHECK(shown("[url=http://a.example][img]http://b.example/c.png[/img][/url]") == link("http://a.example", "c.png"));
    CHECK(shown("[img]http://b.example/c.png[/img]") == link("http://b.example/c.png", "c.png"));
    CHECK(shown("[youtube]abc[/youtube]") ==
          link("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc"));
}

TEST_CASE("BBCode: code is not read")
{
    CHECK(shown("[code]\n[b]a[/b]\n  <b>\n[/code]after") ==
          "<pre tabindex=\"0\"><code>[b]a[/b]\n  &lt;b&gt;</code></pre><p>after</p>");
    CHECK(shown("[code=php]a[/code]") == "<pre tabindex=\"0\"><code class=\"language-php\">a</code></pre>");
    CHECK(shown("a [icode][i][/icode] [noparse][b]c[/b][/noparse]") == "<p>a <code>[i]</code> [b]c[/b]</p>");
}

TEST_CASE("BBCode: lists")
{
    CHECK(shown("[list]\n[*]a\n[*]b[list=1][*]c[/list]\n[/list]") ==
          "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>");
    CHECK(shown("[list][*]a\nb\n\nc[/list]") == "<ul><li>a<br>b<br><br>c</li></ul>");
    CHECK(shown("[ul][li]a[/li][li]b[/li][/ul]") == "<ul><li>a</li><li>b</li></ul>");
}

TEST_CASE("BBCode: quotations of five forums")
{
    CHECK(quote_by("") == "");
    CHECK(quote_by("=Ada") == "Ada said:");
    CHECK(quote_by("=\"Ada [x]\"") == "Ada [x] said:");
    CHECK(quote_by("=Ada Lovelace post_id=41 time=1 user_id=2") == "<a href=\"/posts/41/\">Ada Lovelace said: ↑</a>");
    CHECK(quote_by("=\"Ada\" post_id=41") == "<a href=\"/posts/41/\">Ada said: ↑</a>");
    CHECK(quote_by("='Ada' pid='41' dateline='1'") == "<a href=\"/posts/41/\">Ada said: ↑</a>");
    CHECK(quote_by("=\"Ada, post: 41, member: 2\"") == "<a href=\"/posts/41/\">Ada said: ↑</a>");
    CHECK(quote_by("=\"Ada, post:41, topic:2\"") == "Ada said:");
    CHECK(quote_by("=Ada;41") == "<a href=\"/posts/41/\">Ada said: ↑</a>");
    CHECK(quote_by(" author=Ada L link=topic=1.msg41#msg41 date=1") == "Ada L said:");
    CHECK(quote_by("=\"<b>\" post_id=-1") == "&lt;b&gt; said:");

    RenderOptions const imported{.links_quoted_posts = false};
    CHECK(render("[quote=Ada post_id=41]x[/quote]", Markup::bbcode, imported).html.view() ==
          "<blockquote class=\"quote\"><p class=\"quote-by\">Ada said:</p><p>x</p></blockquote>");
}

TEST_CASE("BBCode: spoilers, rules, tables, sizes and colours in few steps")
{
    CHECK(shown("[spoiler=the end]a[/spoiler][spoiler]b[/spoiler]") ==
          "<details class=\"spoiler\"><summary>the end</summary><p>a</p></details>"
          "<details class=\"spoiler\"><summary>Spoiler</summary><p>b</p></details>");
    CHECK(shown("a [ispoiler]b[/ispoiler]") == "<p>a <span class=\"spoiler-inline\" tabindex=\"0\">b</span></p>");
    CHECK(shown("a[hr]b") == "<p>a</p><hr><p>b</p>");
    CHECK(shown("[center][size=7][color=red]a[/color][/size][/center]b") ==
          "<div class=\"align-centre\"><p><span class=\"size-huge\"><span "
          "class=\"ink-red\">a</span></span></p></div><p>b</p>");
    CHECK(shown("[table][tr][td]a[/td][td]b[/td][/tr][/table]") ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><tbody><tr><td>a</td><td>b</td></tr></tbody>"
          "</table></div>");
}

TEST_CASE("BBCode: mis-nested blocks leave a sound tree")
{
    CHECK(shown("[quote][list][*]a[/quote][/list]b") ==
          "<blockquote class=\"quote\"><ul><li>a</li></ul></blockquote><p>b</p>");
    CHECK(shown("[td]a[/td]") ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><tbody><tr><td>a</td></tr>"
          "</tbody></table></div>");
}

TEST_CASE("BBCode: what the rest of five dialects write")
{
    CHECK(shown("[align=right]a[/align][left]b[/left]") == "<div class=\"align-right\"><p>a</p></div><p>b</p>");
    CHECK(shown("[list=1 start=3][*]a[/list]") == "<ol start=\"3\"><li>a</li></ol>");
    CHECK(shown("[heading=2]a[/heading][h3]b[/h3]") == "<h4>a</h4><h5>b</h5>");
    CHECK(shown("a[br]b") == "<p>a<br>b</p>");
    CHECK(shown("[color=#fff]a[/color] [font=Arial]b[/font]") == "<p>a b</p>");
    CHECK(shown("[color=blue]a[color=green]b[/color]c[/color]") ==
          "<p><span class=\"ink-blue\">a<span class=\"ink-green\">b</span>c</span></p>");
    CHECK(shown("[user=3]Ada[/user] [USER]@Ada[/USER]") == "<p>@Ada @Ada</p>");
    CHECK(mentioned_names(parse("[user=3]Ada L[/user]", Markup::bbcode)) == std::vector<std::string>{"Ada L"});
    CHECK(shown("[media=vimeo]123[/media] [media=nowhere]123[/media]") ==
          "<p><a href=\"https://vimeo.com/123\" rel=\"nofollow ugc noopener\">https://vimeo.com/123</a> 123</p>");
}

TEST_CASE("BBCode: sizes of every dialect come to few steps")
{
    for (std::string_view small : {"1", "2", "8px", "9pt", "80", "80%", "0.8em", "x-small"})
        CHECK(size_in(small) == FontSize::small);
    for (std::string_view normal : {"3", "4", "15px", "12pt", "100", "1em", "medium", "red", "-1"})
        CHECK(size_in(normal) == FontSize::normal);
    for (std::string_view large : {"5", "20px", "15pt", "150", "large"}) CHECK(size_in(large) == FontSize::large);
    for (std::string_view huge : {"6", "7", "32px", "200", "x-large", "999999"}) CHECK(size_in(huge) == FontSize::huge);
}

TEST_CASE("BBCode: colours come to the nearest ink")
{
    CHECK(ink_in("Red") == Ink::red);
    CHECK(ink_in("#c00") == Ink::red);
    CHECK(ink_in("#FF8800") == Ink::orange);
    CHECK(ink_in("rgb(0, 160, 0)") == Ink::green);
    CHECK(ink_in("#4169E1") == Ink::blue);
    for (std::string_view none : {"black", "white", "#888", "#fefefe", "transparent", "", "rgb(1"})
        CHECK(ink_in(none) == Ink::normal);
}

}  // namespace stoa::markup
