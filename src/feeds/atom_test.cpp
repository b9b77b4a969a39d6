#include "feeds/atom.hpp"

#include <doctest/doctest.h>

#include "feeds/sitemap.hpp"
#include "feeds/xml_writer.hpp"

namespace stoa::feeds {
namespace {

FeedEntry entry()
{
    FeedEntry entry;
    entry.post = PostId{12};
    entry.thread = ThreadId{3};
    entry.thread_title = "Steel & <titanium>";
    entry.thread_slug = "steel";
    entry.position = 21;
    entry.author = {MemberId{4}, "Ada"};
    entry.at = parse_iso("2026-11-22T13:51:00Z");
    entry.excerpt = "Which?";
    return entry;
}

FeedPlace const place{"https://forum.example", "Stoa", "/forums/cycling.2/feed.atom",
                      *parse_iso("2026-11-22T14:31:00Z")};

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a feed has all that RFC 4287 asks for")
{
    FeedView feed{"Cycling", html::Url::path("/forums/cycling.2/"), {entry()}};
    CHECK(atom_of(feed, place) ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
          "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://forum.example/forums/cycling.2/\">"
          "<id>https://forum.example/forums/cycling.2/feed.atom</id><title>Cycling · Stoa</title>"
          "<updated>2026-11-22T13:51:00Z</updated>"
          "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://forum.example/forums/cycling.2/feed.atom\"/>"
          "<link rel=\"alternate\" type=\"text/html\" href=\"https://forum.example/forums/cycling.2/\"/>"
          "<generator>Stoa</generator>"
          "<entry><id>https://forum.example/posts/12/</id><title>Steel &amp; &lt;titanium&gt;</title>"
          "<link rel=\"alternate\" type=\"text/html\" href=\"https://forum.example/threads/steel.3/page-2#post-12\"/>"
          "<published>2026-11-22T13:51:00Z</published><updated>2026-11-22T13:51:00Z</updated>"
          "<author><name>Ada</name><uri>https://forum.example/members/ada.4/</uri></author>"
          "<summary type=\"text\">Which?</summary></entry></feed>\n");
}

TEST_CASE("what has no time, no author and no end of odd letters is in a feed all the same")
{
    FeedEntry odd;
    odd.post = PostId{1};
    odd.thread = ThreadId{1};
    odd.thread_title = "A\x01 bell\x07, \xEF\xBF\xBF";
    odd.position = 1;
    odd.body = html::Html::stored("<p>1 &lt; 2</p>");
    auto const xml = atom_of({{}, html::Url::path("/"), {odd}}, place);
    CHECK(xml.find("<title>A bell, </title>") != std::string::npos);
    CHECK(xml.find("<name>Unknown author</name>") != std::string::npos);
    CHECK(xml.find("<content type=\"html\">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content>") != std::string::npos);
    CHECK(count(xml, "<updated>") == 2);
    CHECK(count(xml, "<published>") == 0);
    auto const empty = atom_of({{}, html::Url::path("/"), {}}, place);
    CHECK(empty.find("<updated>2026-11-22T14:31:00Z</updated>") != std::string::npos);
}

TEST_CASE("sitemaps name places absolutely")
{
    std::vector<SitemapPlace> const places{{html::Url::path("/threads/steel.3/"), parse_iso("2026-11-22T13:51:00Z")}};
    CHECK(sitemap_of(places, "https://forum.example") ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
          "<url><loc>https://forum.example/threads/steel.3/</loc><lastmod>2026-11-22T13:51:00Z</lastmod></url></"
          "urlset>\n");
    std::vector const pieces{html::Url::path("/sitemaps/forums.xml")};
    CHECK(sitemap_index_of(pieces, "https://forum.example")
              .find("<sitemap><loc>https://forum.example/sitemaps/forums.xml</loc></sitemap>") != std::string::npos);
}

TEST_CASE("a card is a quotation with a link to those who read elsewhere")
{
    auto post = entry();
    post.body = html::Html::stored("<p>Which?</p>");
    Source source;
    source.headline = "Harbour & quay";
    source.publisher = "The Courier";
    source.address = "https://courier.example/harbour";
    source.quotation = "It closes.";
    post.sources.push_back(source);
    FeedView const feed{"Cycling", html::Url::path("/forums/cycling.2/"), {post}};
    CHECK(count(atom_of(feed, place),
                "&lt;blockquote&gt;&lt;p&gt;&lt;a href=&quot;https://courier.example/harbour&quot;&gt;Harbour "
                "&amp;amp; quay"
                "&lt;/a&gt;&lt;br&gt;The Courier&lt;br&gt;It closes.&lt;/p&gt;&lt;/blockquote&gt;&lt;p&gt;Which?") ==
          1);
}

}  // namespace stoa::feeds
