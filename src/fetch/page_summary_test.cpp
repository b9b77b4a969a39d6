#include "fetch/page_summary.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"

namespace stoa::fetch {

TEST_CASE("a page with Open Graph speaks for itself")
{
    auto const summary = summarise_page(R"(<!doctype html><html><head><meta charset=utf-8>
        <title>Steel &amp; titanium - The Frame</title>
        <meta name="description" content="Not this one">
        <meta property="og:title" content="Steel &amp; titanium, compared">
        <meta property='og:site_name' content='The Frame'>
        <META PROPERTY="OG:Description" CONTENT="  Two frames,
           one mountain.  ">
        <meta content="/pictures/frames.jpg" property="og:image">
        <meta property="og:image" content="/pictures/second.jpg">
        </head><body><meta property="og:title" content="Too late"></body>)");
    CHECK(summary.title == "Steel & titanium, compared");
    CHECK(summary.site == "The Frame");
    CHECK(summary.description == "Two frames, one mountain.");
    CHECK(summary.picture == "/pictures/frames.jpg");
}

TEST_CASE("a page without it has a title and perhaps a description")
{
    auto const summary =
        summarise_page("<title>\n A page \n of mine</title><meta name=description content='Of bikes'>");
    CHECK(summary.title == "A page of mine");
    CHECK(summary.description == "Of bikes");
    CHECK(summary.site.empty());
    CHECK(summary.picture.empty());
    CHECK(summarise_page("").title.empty());
    CHECK(summarise_page("just words").title.empty());
    CHECK(summarise_page("<title>unclosed").title == "unclosed");
}

TEST_CASE("an empty saying does not hide a lesser one")
{
    auto const summary = summarise_page("<meta property=og:title content=' '><title>Its title</title>");
    CHECK(summary.title == "Its title");
}

TEST_CASE("what scripts and styles hold is no markup")
{
    auto const summary =
        summarise_page("<script>'<title>in a script</title>'</script><style><title>in a style</title>"
                       "</style><noscript><title>without scripts</title></noscript><title>Right</title>");
    CHECK(summary.title == "Right");
}

TEST_CASE("words stay words and stay short")
{
    auto const hostile = summarise_page("<meta property=og:title content='\"><script>alert(1)</script>&#0;&#x202e;x'>");
    CHECK(hostile.title.find('\0') == std::string::npos);
    CHECK(hostile.title.find("\u202e") == std::string::npos);
    CHECK(hostile.title.starts_with("\"><script>alert(1)</script>"));

    auto const words = std::string(5000, 'a');
    auto const endless = summarise_page("<title>" + words + "</title><meta name=description content='" + words + "'>");
    CHECK(count_code_points(endless.title) == summary_title_length_max);
    CHECK(count_code_points(endless.description) == summary_description_length_max);
    CHECK(endless.title.ends_with("\u2026"));
}

TEST_CASE("words in another encoding count as unsaid")
{
    auto const summary = summarise_page("<meta property=og:title content='caf\xE9'><title>Cafe</title>");
    CHECK(summary.title == "Cafe");
}

}  // namespace stoa::fetch
