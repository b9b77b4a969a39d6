#include "html/writer.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <functional>
#include <new>
#include <string>
#include <string_view>

using namespace stoa;
using html::Html;
using html::HtmlView;
using html::Url;
using html::Writer;

namespace {

std::size_t allocations = 0;

template <html::Literal L, class... Given>
std::string written(Given const&... arguments)
{
    Writer out;
    out.html<L>(arguments...);
    return std::string{out.view()};
}

constexpr std::string_view hostile = R"(</p><script>"'&)";
constexpr std::string_view hostile_escaped = "&lt;/p&gt;&lt;script&gt;&quot;&#39;&amp;";

}  // namespace

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc{};
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("text is escaped in content, in titles and in attributes")
{
    CHECK(written<"<p>{}</p>">(hostile) == "<p>" + std::string{hostile_escaped} + "</p>");
    CHECK(written<"<title>{}</title>">(hostile) == "<title>" + std::string{hostile_escaped} + "</title>");
    CHECK(written<R"~(<p title="{}"></p>)~">(hostile) == R"(<p title=")" + std::string{hostile_escaped} + R"("></p>)");
    CHECK(written<R"~(<p title='{}'></p>)~">(hostile) == R"(<p title=')" + std::string{hostile_escaped} + R"('></p>)");
    CHECK(written<R"~(<p class="post {} {}"></p>)~">("a&b", "c") == R"(<p class="post a&amp;b c"></p>)");
}

TEST_CASE("every kind of text, number and id fills a hole")
{
    CHECK(written<"{} {} {}">("literal", std::string{"string"}, std::string_view{"view"}) == "literal string view");
    CHECK(written<"{} {} {} {}">(-7, 7u, std::size_t{8}, std::int64_t{-9'223'372'036'854'775'807}) ==
          "-7 7 8 -9223372036854775807");
    CHECK(written<R"~(<li id="post-{}">{}</li>)~">(PostId{12}, ThreadId{3}) == R"(<li id="post-12">3</li>)");
}

TEST_CASE("finished markup is written as it is")
{
    Writer inner;
    inner.html<"<b>{}</b>">("&");
    Html const bold = std::move(inner).take();
    CHECK(written<"<p>{}</p>">(bold) == "<p><b>&amp;</b></p>");
    CHECK(written<"<p>{}</p>">(HtmlView{bold}) == "<p><b>&amp;</b></p>");
    CHECK(written<"<p>{}</p>">(Html{}) == "<p></p>");
}

TEST_CASE("an address from outside starts a link, parts of an address are percent-encoded")
{
    auto const url = *Url::parse("https://example.org/?a=b&c=d");
    CHECK(written<R"~(<a href="{}">x</a>)~">(url) == R"(<a href="https://example.org/?a=b&amp;c=d">x</a>)");
    CHECK(written<R"~(<a href="/threads/{}.{}/#post-{}">x</a>)~">("a b/../c", ThreadId{4}, PostId{5}) ==
          R"(<a href="/threads/a%20b%2F..%2Fc.4/#post-5">x</a>)");
    CHECK(written<R"~(<a href="/{}">x</a>)~">("/evil.example") == R"(<a href="/%2Fevil.example">x</a>)");
    CHECK(written<R"~(<form action="{}?next={}"></form>)~">(Url::path("/login"), "/a?b&c") ==
          R"(<form action="/login?next=%2Fa%3Fb%26c"></form>)");
    CHECK(written<R"~(<link rel="canonical" href="{}"><link href="{}" rel="next">)~">(url, Url::path("/p")) ==
          R"(<link rel="canonical" href="https://example.org/?a=b&amp;c=d"><link href="/p" rel="next">)");
}

TEST_CASE("an asset is the address of a script, a stylesheet, a sprite or a picture")
{
    if (html::assets().empty()) return;
    auto const name = html::assets().front().name;
    auto const path = std::string{html::assets().front().path};
    auto const asset = html::asset_url(name);
    CHECK(written<R"~(<script src="{}" {defer?}></script>)~">(asset, true) ==
          "<script src=\"" + path + "\" defer></script>");
    CHECK(written<R"~(<link rel="stylesheet" href="{}">)~">(asset) ==
          "<link rel=\"stylesheet\" href=\"" + path + "\">");
    CHECK(written<R"~(<svg><use href="{}#{}"/></svg>)~">(asset, "bell") ==
          "<svg><use href=\"" + path + "#bell\"/></svg>");
    CHECK(written<R"~(<svg><use href="#{}"/></svg>)~">("a b") == R"(<svg><use href="#a%20b"/></svg>)");
    CHECK(written<R"~(<img src="{}" alt="">)~">(asset) == "<img src=\"" + path + "\" alt=\"\">");
}

TEST_CASE("a boolean attribute is there or not")
{
    CHECK(written<R"~(<option value="1" {selected?}>a</option>)~">(true) == R"(<option value="1" selected>a</option>)");
    CHECK(written<R"~(<option value="1" {selected?}>a</option>)~">(false) == R"(<option value="1">a</option>)");
    CHECK(written<R"~(<input {required?} {disabled?} name="q">)~">(false, true) == R"(<input disabled name="q">)");
}

TEST_CASE("blocks write the inside of a literal, at any depth")
{
    Writer out;
    std::function<void()> const rule = [&] { out.html<"<hr>">(); };
    out.html<"<ul>{}</ul>{}{}">(
        [&] {
            for (int i = 1; i <= 2; ++i) out.html<"<li>{}</li>">([&] { out.html<"<b>{}</b>">(i); });
        },
        [](Writer& to) { to.html<"<i>{}</i>">("&"); }, rule);
    CHECK(out.view() == "<ul><li><b>1</b></li><li><b>2</b></li></ul><i>&amp;</i><hr>");
}

TEST_CASE("line breaks count for nothing between tags and holes, for a space beside text, and are kept in pre")
{
    CHECK(written<R"~(
        <ul>
            <li>{}</li>
            {}
        </ul>
    )~">(1, 2) == "<ul><li>1</li>2</ul>");
    CHECK(written<"<p>one\n   two <b>three</b>\n   four</p>">() == "<p>one two <b>three</b> four</p>");
    CHECK(written<"<p>{}\n  of {}</p>">(1, 2) == "<p>1 of 2</p>");
    CHECK(written<"<b>{}</b> <i>{}</i>">(1, 2) == "<b>1</b> <i>2</i>");
    CHECK(written<"<pre>a\n  {}\n</pre>">(1) == "<pre>a\n  1\n</pre>");
    CHECK(written<"<p class=\"a\"\n   id=\"b\">x</p>">() == "<p class=\"a\" id=\"b\">x</p>");
}

TEST_CASE("text that begins with a line break keeps it in a textarea")
{
    CHECK(written<R"~(<textarea name="text">{}</textarea>)~">("\nverse") ==
          "<textarea name=\"text\">\n\nverse</textarea>");
    CHECK(written<R"~(<textarea name="text">{}</textarea>)~">("verse\n") ==
          "<textarea name=\"text\">verse\n</textarea>");
}

TEST_CASE("a whole page is a literal, and doubled braces are braces")
{
    CHECK(
        written<R"~(<!DOCTYPE html>
        <html lang="{}" dir="{}" data-theme="{}">
            <head><meta charset="utf-8"><title>{}</title></head>
            <body><svg viewBox="0 0 8 8" aria-hidden="true"><use href="#a"/></svg>{{}} &amp; &#8230;</body>
        </html>)~">("ar", "rtl", "dark", "Stoa") ==
        R"(<!DOCTYPE html><html lang="ar" dir="rtl" data-theme="dark"><head><meta charset="utf-8"><title>Stoa</title></head>)"
        R"(<body><svg viewBox="0 0 8 8" aria-hidden="true"><use href="#a"/></svg>{} &amp; &#8230;</body></html>)");
}

TEST_CASE("data for machines stand in a script element that nothing written can end")
{
    Writer out;
    out.data([](JsonWriter& json) { json.object([&] { json.member("name", hostile); }); });
    CHECK(out.view() ==
          R"~(<script type="application/ld+json">{"name":"\u003c/p\u003e\u003cscript\u003e\"'\u0026"}</script>)~");
}

TEST_CASE("a page of twenty posts allocates once and leaves as a text of its own size, with nothing for each hole")
{
    std::string const author = "Ada & Ben, with a name too long for the small string buffer";
    std::string const text(1500, 'x');
    Writer out{64 * 1024};
    auto const before = allocations;
    for (int number = 1; number <= 20; ++number) {
        out.html<R"~(
            <article class="post {}" id="post-{}" {hidden?}>
                <h2><a href="/members/{}.{}/">{}</a></h2>
                <p><a href="#post-{}">#{}</a></p>
                <div>{}</div>
            </article>)~">("new", PostId{number}, number == 3, author, MemberId{number}, author, PostId{number}, number,
                           [&] { out.html<"<p>{}</p>">(text); });
    }
    CHECK(allocations == before);
    CHECK(out.view().size() > 20 * text.size());
    auto const page = std::move(out).take();
    CHECK(allocations == before + 1);
    CHECK(page.view().starts_with("<article"));
}
