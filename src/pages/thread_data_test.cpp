#include "pages/thread_data.hpp"

#include <doctest/doctest.h>

#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

std::string data_of(Frame const& frame, ThreadView const& view, std::vector<Source> const& cited = {})
{
    html::Writer out;
    ThreadData{frame, view, cited, std::nullopt}(out);
    return std::string{out.view()};
}

Frame searching()
{
    auto frame = sample::guest("Steel");
    frame.base_url = "https://forum.example";
    return frame;
}

}  // namespace

TEST_CASE("the words of a post are its text without markup")
{
    CHECK(text_of(sample::prose("<p>1 &lt; 2 &amp; <b>so</b> on</p><ul><li>x</li></ul>"), 100) == "1 < 2 & so on\nx");
    CHECK(text_of(sample::prose("<p>żółw</p>"), 4) == "żó…");
    CHECK(text_of(sample::prose("<p>żółw</p>"), 3) == "ż…");
    CHECK(text_of(sample::prose(""), 10).empty());
}

TEST_CASE("nothing that was written ends the element that the data stand in")
{
    auto view = sample::news_page();
    view.thread.title = "</script><script>alert(1)</script><!--";
    view.posts.front().post.body = sample::prose("<p>&lt;/script&gt;&lt;!-- \xE2\x80\xA8</p>");
    auto const data = data_of(searching(), view);
    CHECK(data.starts_with(R"(<script type="application/ld+json">{"@context":"https://schema.org")"));
    CHECK(data.find('<', 1) == data.size() - std::string_view{"</script>"}.size());
    CHECK(data.find(R"(\u003c/script\u003e)") != std::string::npos);
}

TEST_CASE("the first page says what was said first, later ones who began; what was deleted is in neither")
{
    auto view = sample::news_page();
    view.page.number = 1;
    auto const first = data_of(searching(), view);
    CHECK(first.find(R"("@type":"DiscussionForumPosting")") != std::string::npos);
    CHECK(first.find(R"("text":)") != std::string::npos);
    CHECK(first.find(R"("datePublished":)") != std::string::npos);

    auto later = sample::titanium_page_3();
    later.posts.back().post.deleted_at = sample::now();
    later.posts.back().post.body = sample::prose("<p>carmine</p>");
    auto const third = data_of(searching(), later);
    CHECK(third.find(R"("@type":"Comment")") != std::string::npos);
    CHECK(third.find("carmine") == std::string::npos);
}

TEST_CASE("what a thread cites is shared content, with as much as is known of it")
{
    Source article;
    article.publisher = "The Tartu Post";
    article.headline = "Bridge closed";
    article.authors = "M. Saar";
    article.published_at = sample::at("2026-11-20T08:00:00Z");
    article.address = "https://news.example/bridge";
    Source link;
    link.kind = SourceKind::other;
    link.headline = "Traffic";
    auto const data = data_of(searching(), sample::news_page(), {article, link});
    CHECK(
        data.find(R"("sharedContent":[{"@type":"NewsArticle","headline":"Bridge closed",)"
                  R"("url":"https://news.example/bridge","publisher":{"@type":"Organization","name":"The Tartu Post"},)"
                  R"("author":{"@type":"Person","name":"M. Saar"},"datePublished":"2026-11-20T08:00:00Z"},)"
                  R"({"@type":"WebPage","headline":"Traffic"}])") != std::string::npos);
    CHECK(data_of(searching(), sample::news_page()).find("sharedContent") == std::string::npos);
}

TEST_CASE("members do not carry what is for search engines")
{
    auto frame = sample::member("Steel");
    frame.base_url = "https://forum.example";
    CHECK(data_of(frame, sample::news_page()).empty());
}

}  // namespace stoa::pages
