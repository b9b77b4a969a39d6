#include <doctest/doctest.h>

#include "markup/mention.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source) { return std::string{render(source, Markup::markdown).html.view()}; }

}  // namespace

TEST_CASE("Markdown: emphasis, code and their nesting")
{
    CHECK(shown("*a* **b _c_** ~~d~~ `e < f`") ==
          "<p><em>a</em> <strong>b <em>c</em></strong> <s>d</s> <code>e &lt; f</code></p>");
}

TEST_CASE("Markdown: a line break is a line break")
{
    CHECK(shown("one\ntwo  \nthree\n\nfour") == "<p>one<br>two<br>three</p><p>four</p>");
    CHECK(shown("> \\\n> one\\\n\n***two***") ==
          "<blockquote class=\"quote\"><p>one\\</p></blockquote><p><em><strong>two</strong></em></p>");
}

TEST_CASE("Markdown: headings begin below the name of the author")
{
    CHECK(shown("# a\n## b\n### c\n#### d\n###### e") == "<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>");
}

TEST_CASE("Markdown: lists, tight and loose, with numbers and tasks")
{
    CHECK(shown("- a\n- b\n  - c") == "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>");
    CHECK(shown("3. a\n4. b") == "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    CHECK(shown("1. a\n\n2. b") == "<ol><li><p>a</p></li><li><p>b</p></li></ol>");
    CHECK(shown("- [ ] a\n- [x] b") == "<ul><li>☐ a</li><li>☑ b</li></ul>");
}

TEST_CASE("Markdown: code blocks name their language and keep every letter")
{
    CHECK(shown("```cpp\nint  a;\n\n  b < c\n```") ==
          "<pre tabindex=\"0\"><code class=\"language-cpp\">int  a;\n\n  b &lt; c</code></pre>");
    CHECK(shown("```\"><script>\nx\n```") == "<pre tabindex=\"0\"><code>x</code></pre>");
    CHECK(shown("    http://a.example") == "<pre tabindex=\"0\"><code>http://a.example</code></pre>");
}

TEST_CASE("Markdown: tables have a head and aligned columns")
{
    CHECK(shown("a | b\n---|--:\n1 | 2\n") ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><thead><tr><th scope=\"col\">a</th>"
          "<th scope=\"col\" class=\"n\">b</th></tr></thead><tbody><tr><td>1</td><td class=\"n\">2</td></tr></tbody>"
          "</table></div>");
    CHECK(shown("a | b\n---|---\n") ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><thead><tr><th scope=\"col\">a</th>"
          "<th scope=\"col\">b</th></tr></thead></table></div>");
}

TEST_CASE("Markdown: a corner without words heads nothing")
{
    CHECK(shown("| | b |\n|---|---|\n").find("<tr><td></td><th scope=\"col\">b</th></tr>") != std::string::npos);
}

TEST_CASE("Markdown: links are foreign unless they stay on the site")
{
    CHECK(shown("[a](https://b.example/?c&d)") ==
          "<p><a href=\"https://b.example/?c&amp;d\" rel=\"nofollow ugc noopener\">a</a></p>");
    CHECK(shown("[a](/threads/1/)") == "<p><a href=\"/threads/1/\">a</a></p>");
    RenderOptions const options{.origin = "https://forum.example"};
    auto const html =
        render("https://forum.example/x https://forum.example.evil.example/", Markup::markdown, options).html;
    CHECK(html.view().find("<a href=\"https://forum.example/x\">") != std::string_view::npos);
    CHECK(html.view().find("evil.example/\" rel=\"nofollow") != std::string_view::npos);
}

TEST_CASE("Markdown: a refused address leaves its text")
{
    CHECK(shown("[a](javascript:alert%281%29) [b](data:text/html,x) [c](//evil.example)") ==
          "<p>a b <a href=\"https://evil.example\" rel=\"nofollow ugc noopener\">c</a></p>");
}

TEST_CASE("Markdown: bare addresses are linked, with the underscores and references in them")
{
    CHECK(shown("https://a.example/b_c_d?e=1&amp;f=2, so") ==
          "<p><a href=\"https://a.example/b_c_d?e=1&amp;f=2\" rel=\"nofollow ugc noopener\">"
          "https://a.example/b_c_d?e=1&amp;f=2</a>, so</p>");
    CHECK(shown("`https://a.example`") == "<p><code>https://a.example</code></p>");
}

TEST_CASE("Markdown: pictures are links with their description")
{
    CHECK(shown("![a *b*](https://c.example/d.png)") ==
          "<p><a href=\"https://c.example/d.png\" rel=\"nofollow ugc noopener\">a b</a></p>");
    CHECK(shown("![](https://c.example/d.png?e)") ==
          "<p><a href=\"https://c.example/d.png?e\" rel=\"nofollow ugc noopener\">d.png</a></p>");
    CHECK(shown("[![a](https://c.example/d.png)](https://e.example)") ==
          "<p><a href=\"https://e.example\" rel=\"nofollow ugc noopener\">a</a></p>");
}

TEST_CASE("Markdown: HTML is text")
{
    CHECK(shown("<b>a</b>\n\n<script>alert(1)</script>\n\n<!-- c -->") ==
          "<p>&lt;b&gt;a&lt;/b&gt;</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>&lt;!-- c --&gt;</p>");
}

TEST_CASE("Markdown: character references are decoded, once")
{
    CHECK(shown("&copy; &#x41; &amp;lt; &nosuch; &#0; &lt;b&gt;") == "<p>© A &amp;lt; &amp;nosuch; � &lt;b&gt;</p>");
}

TEST_CASE("Markdown: a quotation that begins with a link to a post says who is quoted")
{
    CHECK(shown("> [Ada, #4](/posts/41/)\n>\n> Yes.\n\nNo.") ==
          "<blockquote class=\"quote\"><p class=\"quote-by\"><a href=\"/posts/41/\">Ada said: ↑</a></p><p>Yes.</p>"
          "</blockquote><p>No.</p>");
    CHECK(shown("> [Ada](/members/4/)\n>\n> Yes.") ==
          "<blockquote class=\"quote\"><p><a href=\"/members/4/\">Ada</a></p><p>Yes.</p></blockquote>");
}

TEST_CASE("Markdown: quotations and spoilers of BBCode, around Markdown")
{
    CHECK(shown("[quote=\"Ada, post: 41, member: 4\"]\nIs it **so**?\n\n- a\n[/quote]\nIt is.") ==
          "<blockquote class=\"quote\"><p class=\"quote-by\"><a href=\"/posts/41/\">Ada said: ↑</a></p>"
          "<p>Is it <strong>so</strong>?</p><ul><li>a</li></ul></blockquote><p>It is.</p>");
    CHECK(shown("[quote]a[quote=Ben]b[/quote]c[/quote] d") ==
          "<blockquote class=\"quote\"><p>a[quote=Ben]b[/quote]c</p></blockquote><p>d</p>");
    CHECK(shown("[quote]\n[quote=Ben]b[/quote]\nc[/quote]d") ==
          "<blockquote class=\"quote\"><blockquote class=\"quote\"><p class=\"quote-by\">Ben "
          "said:</p><p>b</p></blockquote>"
          "<p>c</p></blockquote><p>d</p>");
    CHECK(shown("> [quote]a[/quote]\n> b") ==
          "<blockquote class=\"quote\"><blockquote class=\"quote\"><p>a</p></blockquote><p>b</p></blockquote>");
    CHECK(shown("[spoiler=The end]\n*He* did it.\n[/spoiler]") ==
          "<details class=\"spoiler\"><summary>The end</summary><p><em>He</em> did it.</p></details>");
    CHECK(shown("It was [spoiler]him[/spoiler] and [ispoiler]*her*[/ispoiler].") ==
          "<p>It was <span class=\"spoiler-inline\" tabindex=\"0\">him</span> and "
          "<span class=\"spoiler-inline\" tabindex=\"0\"><em>her</em></span>.</p>");
}

TEST_CASE("Markdown: tags of BBCode without a partner, and in code, are text")
{
    CHECK(shown("[quote]a") == "<p>[quote]a</p>");
    CHECK(shown("a[/quote] [/spoiler] [spoiler]") == "<p>a[/quote] [/spoiler] [spoiler]</p>");
    CHECK(shown("```\n[quote]a[/quote]\n```\n`[spoiler]b[/spoiler]`") ==
          "<pre tabindex=\"0\"><code>[quote]a[/quote]</code></pre><p><code>[spoiler]b[/spoiler]</code></p>");
    CHECK(shown("[quote]\n```\n[/quote]\n```\nb") ==
          "<blockquote class=\"quote\"><pre tabindex=\"0\"><code>[/quote]</code></pre><p>b</p></blockquote>");
}

TEST_CASE("Markdown: footnotes are numbered as they are referred to, and lead back")
{
    CHECK(shown("a[^x] b[^y] c[^x]\n\n[^y]: Why.\n[^x]: Ex\n\n    and more.\n[^z]: unused") ==
          "<p>a<sup><a class=\"footnote-ref\" href=\"#fn-4257abb2-1\" id=\"fnref-4257abb2-1\">1</a></sup> b<sup>"
          "<a class=\"footnote-ref\" href=\"#fn-4257abb2-2\" id=\"fnref-4257abb2-2\">2</a></sup> c<sup>"
          "<a class=\"footnote-ref\" href=\"#fn-4257abb2-1\">1</a></sup></p><ol class=\"footnotes\">"
          "<li id=\"fn-4257abb2-1\"><p>Ex</p><p>and more.</p><a class=\"footnote-back\" href=\"#fnref-4257abb2-1\" "
          "aria-label=\"Back to the text\">↩</a></li><li id=\"fn-4257abb2-2\"><p>Why.</p><a class=\"footnote-back\" "
          "href=\"#fnref-4257abb2-2\" aria-label=\"Back to the text\">↩</a></li></ol>");
    CHECK(shown("a[^nobody] [^*b*]") == "<p>a[^nobody] [^<em>b</em>]</p>");
}

TEST_CASE("Markdown: e-mail and web addresses alone are links")
{
    CHECK(shown("www.a.example, ada@a.example") ==
          "<p><a href=\"http://www.a.example\" rel=\"nofollow ugc noopener\">www.a.example</a>, "
          "<a href=\"mailto:ada@a.example\">ada@a.example</a></p>");
    CHECK(shown("[see http://a.example]") ==
          "<p>[see <a href=\"http://a.example\" rel=\"nofollow ugc noopener\">http://a.example</a>]</p>");
    CHECK(shown("[http://a.example](http://b.example)") ==
          "<p><a href=\"http://b.example\" rel=\"nofollow ugc noopener\">http://a.example</a></p>");
}

TEST_CASE("Markdown: HTML keeps its shape and every asterisk, as text")
{
    CHECK(shown("<div>\n  *a* @Ada\n</div>\n\n*b* <i title=\"*c*\">d</i>") ==
          "<p>&lt;div&gt;<br>\u00A0\u00A0*a* @Ada<br>&lt;/div&gt;</p>"
          "<p><em>b</em> &lt;i title=&quot;*c*&quot;&gt;d&lt;/i&gt;</p>");
}

TEST_CASE("Markdown: an escaped sign begins neither a mention nor an emoji")
{
    CHECK(mentioned_names(parse("\\@Ada @Ben", Markup::markdown)) == std::vector<std::string>{"Ben"});
    CHECK(shown("\\:smile: :smile:") == "<p>:smile: 😄</p>");
}

TEST_CASE("Markdown: blocks know their line in the source")
{
    auto const document = parse("a\n\n> b\n\n- c\n- d\n", Markup::markdown);
    std::vector<std::uint32_t> lines;
    for (Node const& node : document.nodes)
        if (node.kind == Kind::paragraph || node.kind == Kind::item) lines.push_back(node.line);
    CHECK(lines == std::vector<std::uint32_t>{1, 3, 5, 6});
}

}  // namespace stoa::markup
