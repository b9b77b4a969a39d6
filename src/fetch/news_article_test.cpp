#include "fetch/news_article.hpp"

#include <doctest/doctest.h>

#include <string>

#include "fetch/page_summary.hpp"

namespace stoa::fetch {

TEST_CASE("an article says what it is")
{
    auto const article = read_news_article(R"({"@context":"https://schema.org","@type":"NewsArticle",
        "headline":" Harbour to close ","description":"The mayor names a month","inLanguage":"en",
        "datePublished":"2026-11-20T06:00:00+01:00","dateModified":"2026-11-20T09:30:00Z",
        "author":[{"@type":"Person","name":"Ellen Marchetti"},"Paul Reyes",{"name":7}],
        "publisher":{"@type":"Organization","name":"Harbour Courier"}})");
    REQUIRE(article);
    CHECK(article->headline == "Harbour to close");
    CHECK(article->standfirst == "The mayor names a month");
    CHECK(article->publisher == "Harbour Courier");
    CHECK(article->authors == "Ellen Marchetti, Paul Reyes");
    CHECK(article->lang == "en");
    CHECK(article->published_at == parse_iso("2026-11-20T05:00:00Z"));
    CHECK(article->updated_at == parse_iso("2026-11-20T09:30:00Z"));
}

TEST_CASE("it may stand in a list, in a graph, or have several types")
{
    CHECK(read_news_article(R"([{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"headline":"A"}])")->headline ==
          "A");
    CHECK(read_news_article(R"({"@graph":[{"@type":"Person"},{"@type":"ReportageNewsArticle","headline":"B"}]})")
              ->headline == "B");
}

TEST_CASE("what is no article, or no JSON, says nothing")
{
    for (std::string_view text : {"", "{", "7", "null", "[]", "{}", R"({"@type":"Recipe","headline":"A"})",
                                  R"({"@type":7})", R"({"@graph":7})"})
        CHECK_FALSE(read_news_article(text));
    std::string deep(1000, '[');
    CHECK_FALSE(read_news_article(deep));
    CHECK_FALSE(
        read_news_article(R"({"@type":"NewsArticle","headline":")" + std::string(article_data_bytes_max, 'a') + "\"}"));
    auto const odd = read_news_article(R"({"@type":"NewsArticle","headline":7,"author":{},"datePublished":"soon"})");
    REQUIRE(odd);
    CHECK(odd->headline.empty());
    CHECK(odd->authors.empty());
    CHECK_FALSE(odd->published_at);
}

TEST_CASE("a page tells of its article, and Open Graph of what that leaves open")
{
    auto const page = summarise_page(R"(<html lang="tr"><head><title>Title - Site</title>
        <meta property="og:title" content="Open title"><meta property="og:site_name" content="The Site">
        <meta property="og:description" content="Open description">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Its <headline>","author":"Ada"}</script>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Another"}</script></head>)");
    CHECK(page.title == "Open title");
    CHECK(page.article.headline == "Its <headline>");
    CHECK(page.article.authors == "Ada");
    CHECK(page.article.standfirst == "Open description");
    CHECK(page.article.publisher == "The Site");
    CHECK(page.article.lang == "tr");
    auto const plain = summarise_page("<title>Just a page</title>");
    CHECK(plain.article.headline == "Just a page");
    CHECK(plain.article.publisher.empty());
    auto const published = summarise_page(R"(<meta property="article:published_time" content="2026-11-20T06:00:00Z">)");
    CHECK(published.article.published_at == parse_iso("2026-11-20T06:00:00Z"));
}

}  // namespace stoa::fetch
