#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

std::string shown(std::string_view source) { return std::string{render(source, Markup::html).html.view()}; }

std::string quoted(std::string const& author, std::string const& text)
{
    return "<blockquote class=\"quote\"><p class=\"quote-by\">" + author + "</p><p>" + text + "</p></blockquote>";
}

}  // namespace

TEST_CASE("HTML: paragraphs, formats and line breaks")
{
    CHECK(shown("<p>a <b>b</b>\n <i>c</i></p>\n<p>d<br>\ne</p>") ==
          "<p>a <strong>b</strong> <em>c</em></p><p>d<br>e</p>");
    CHECK(shown("a<br>\n<br>b<div>c</div>d") == "<p>a</p><p>b</p><p>c</p><p>d</p>");
    CHECK(shown("<span style=\"font-weight: bold\">a</span><span class=\"bbcode-i\">b</span>") ==
          "<p><strong>a</strong><em>b</em></p>");
}

TEST_CASE("HTML: quotations of phpBB, old and new")
{
    CHECK(shown("<blockquote>\n <div>\n  <cite>Ada wrote:</cite>Yes.\n  <br>\n </div>\n</blockquote> No.") ==
          quoted("Ada said:", "Yes. ") + "<p>No.</p>");
    CHECK(
        shown("<div class=\"quotetitle\">\n Ada wrote:\n</div>\n<div class=\"quotecontent\">\n Yes.\n</div><br>No.") ==
        quoted("Ada said:", "Yes. ") + "<p>No.</p>");
    CHECK(shown("<blockquote class=\"uncited\"><div>Yes.</div></blockquote>") ==
          "<blockquote class=\"quote\"><p>Yes.</p></blockquote>");
}

TEST_CASE("HTML: quotations of Discourse and SMF")
{
    CHECK(shown("<aside class=\"quote no-group\" data-username=\"ada\" data-post=\"4\" data-topic=\"6\">\n"
                "<div class=\"title\">\n<div class=\"quote-controls\"></div>\n<img alt=\"\" "
                "src=\"https://x.example/a.png\" "
                "class=\"avatar\"> ada:</div>\n<blockquote>\n<p>Yes.</p>\n</blockquote>\n</aside>\n<p>No.</p>") ==
          quoted("ada said:", "Yes.") + "<p>No.</p>");
    CHECK(
        shown(
            "<blockquote class=\"quote\"><cite> author=Ada link=topic=4.msg5#msg5 date=1 wrote:</cite><br>\nYes.<br>\n"
            "</blockquote>") == quoted("Ada said:", "Yes."));
    CHECK(shown("<div class=\"quoteheader\"><a href=\"x\">Quote from: Ada on May 24, 2007</a></div>"
                "<blockquote>Yes.</blockquote><div class=\"quotefooter\">x</div>") == quoted("Ada said:", "Yes."));
}

TEST_CASE("HTML: what looked like a title is not lost")
{
    CHECK(shown("<div class=\"quotetitle\">Ada wrote:</div><p>Yes.</p>") == "<p>Ada<br>Yes.</p>");
    CHECK(shown("<div class=\"title\">Big</div><p>a</p>") == "<p>Big</p><p>a</p>");
    CHECK(shown("<details><summary>" + std::string(500, 'a') + "</summary>b</details>").find("<p>aaa") !=
          std::string::npos);
}

TEST_CASE("HTML: a quotation may name its source")
{
    CHECK(shown("<blockquote cite=\"https://a.example/b\"><p>c</p></blockquote>") ==
          quoted("<a href=\"https://a.example/b\" rel=\"nofollow ugc noopener\">https://a.example/b ↑</a>", "c"));
    CHECK(shown("<blockquote cite=\"javascript:alert(1)\"><p>c</p></blockquote>") ==
          "<blockquote class=\"quote\"><p>c</p></blockquote>");
}

TEST_CASE("HTML: code, alone, in blocks, with line breaks of either kind")
{
    CHECK(shown("a <code>b &lt; c</code>") == "<p>a <code>b &lt; c</code></p>");
    CHECK(shown("<pre><code class=\"lang-cpp\">a\n  <b>b</b>\n</code></pre>") ==
          "<pre tabindex=\"0\"><code class=\"language-cpp\">a\n  b</code></pre>");
    CHECK(shown("<pre class=\"code\"><code>a<br>\n<br>\nb</code></pre>") ==
          "<pre tabindex=\"0\"><code>a\n\nb</code></pre>");
    CHECK(shown("<code>a<br>b</code>c") == "<pre tabindex=\"0\"><code>a\nb</code></pre><p>c</p>");
    CHECK(shown("<ul><li><pre>a<ul><li>b</ul></pre>c</li></ul>") ==
          "<ul><li><pre tabindex=\"0\"><code>ab</code></pre>c</li></ul>");
}

TEST_CASE("HTML: smilies are words, pictures are links, icons are nothing")
{
    CHECK(shown("a <img class=\"smilies\" src=\"./x.gif\" alt=\":D\"> <img src=\"b.png\" alt=\"b\">") ==
          "<p>a :D b</p>");
    CHECK(shown("<a class=\"lightbox\" href=\"https://a.example/b.png\"><img src=\"https://a.example/s.png\" alt=\"b\">"
                "<div class=\"meta\"><svg><use href=\"#x\"></use></svg><span>9 KB</span></div></a>") ==
          "<p><a href=\"https://a.example/b.png\" rel=\"nofollow ugc noopener\">b</a></p>");
}

TEST_CASE("HTML: lists and tables, with and without their end tags")
{
    CHECK(shown("<ul><li>a<li><p>b</p><ol start=4><li>c</ol></ul>d") ==
          "<ul><li>a</li><li>b<ol start=\"4\"><li>c</li></ol></li></ul><p>d</p>");
    CHECK(shown("<table><tr><th>a<td align=right>b<tr><td>c</table>") ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><tbody><tr><th scope=\"row\">a</th>"
          "<td class=\"n\">b</td></tr><tr><td>c</td></tr></tbody></table></div>");
}

TEST_CASE("HTML: spoilers")
{
    CHECK(shown("<details><summary> the <b>end</b></summary><p>a</p></details>") ==
          "<details class=\"spoiler\"><summary>the end</summary><p>a</p></details>");
    CHECK(shown("<span class=\"spoiler\">a</span>") == "<p><span class=\"spoiler-inline\" tabindex=\"0\">a</span></p>");
}

TEST_CASE("HTML: nothing that acts is passed on")
{
    CHECK(shown("a<script>alert('</b>')</script><style>x{}</style><!-- c --><form action=x><input value=y>b</form>") ==
          "<p>a</p><p>b</p>");
    CHECK(shown("<iframe src=\"https://v.example/1\">old</iframe>") ==
          "<p><a href=\"https://v.example/1\" rel=\"nofollow ugc noopener\">https://v.example/1</a></p>");
    CHECK(shown("<a href=\"javascript:alert(1)\" onclick=\"x\">a</a><img src=x onerror=alert(1)>") == "<p>a</p>");
    CHECK(shown("<a href=\"./viewtopic.php?t=1\">old place</a>") == "<p>old place</p>");
    CHECK(shown("<svg><script>alert(1)</script><a href=\"http://a.example\">b</a></svg>c") == "<p>c</p>");
}

TEST_CASE("HTML: elements beyond the depth that is followed are seen through, and their text is kept")
{
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<div>";
    CHECK(shown(deep + "<pre>a<svg>b") == "<p>ab</p>");
}

TEST_CASE("HTML: tag soup leaves a sound tree")
{
    CHECK(shown("<b>a<i>b</b>c</i>") == "<p><strong>a<em>b</em></strong><em>c</em></p>");
    CHECK(shown("a < b <3 </> &lt;p&gt; <p") == "<p>a &lt; b &lt;3  &lt;p&gt; </p>");
    CHECK(shown("<blockquote><ul><li>a</blockquote>b") ==
          "<blockquote class=\"quote\"><ul><li>a</li></ul></blockquote><p>b</p>");
}

}  // namespace stoa::markup
