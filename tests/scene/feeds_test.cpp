#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "atom_check.hpp"
#include "browser.hpp"

// What machines read: feeds, sitemaps, and the data in pages.
namespace stoa::scene {
namespace {

std::string header_of(http::Response const& response, std::string_view name)
{
    auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? "" : found->second;
}

http::Response const& get(Browser& browser, std::string_view address, std::vector<http::Header> headers = {})
{
    return browser.request(http::Method::get, address, {}, std::move(headers));
}

std::string body(Browser& browser, std::string_view address)
{
    auto const& response = get(browser, address);
    CHECK(response.status == http::Status::ok);
    return std::string{response.bytes()};
}

// Two threads that everybody sees and one that only moderators do.
void write(Stage& stage)
{
    Browser ada{stage}, mona{stage};
    ada.log_in("Ada");
    ada.open("/forums/2/new-thread");
    ada.send("/forums/2/threads", {{"title", "Chains"}, {"text", "Wax & **oil**."}, {"tags", "drivetrain"}});
    ada.open("/threads/1/");
    ada.send("/threads/1/replies", {{"text", "Wax, </script> then."}});
    mona.log_in("Mona");
    mona.open("/forums/3/new-thread");
    mona.send("/forums/3/threads", {{"title", "Between ourselves"}, {"text", "Hush."}, {"tags", "drivetrain"}});
}

boost::json::value data_in(std::string const& page)
{
    std::string_view const opening = R"(<script type="application/ld+json">)";
    auto const begin = page.find(opening);
    REQUIRE(begin != std::string::npos);
    auto const from = begin + opening.size();
    return boost::json::parse(page.substr(from, page.find("</script>", from) - from));
}

void require_author(boost::json::object const& thing)
{
    CHECK(thing.at("author").at("name").as_string().size() > 0);
    CHECK(thing.at("author").at("url").as_string().starts_with("http"));
    CHECK(parse_iso(thing.at("datePublished").as_string()).has_value());
}

void tell(store::Engine engine)
{
    Stage stage{engine, false};
    write(stage);
    Browser guest{stage}, mona{stage};
    mona.log_in("Mona");
    for (auto feed :
         {"/feed.atom", "/forums/2/feed.atom", "/threads/1/feed.atom", "/members/1/feed.atom",
          "/tags/drivetrain/feed.atom", "/whats-new/latest/feed.atom?forum=2", "/whats-new/posts/feed.atom"}) {
        CAPTURE(feed);
        auto const text = body(guest, feed);
        CHECK(header_of(guest.response(), "Cache-Control") == "public, max-age=300");
        CHECK(guest.response().content_type == "application/atom+xml; charset=utf-8");
        CHECK(text.find("<title>Chains</title>") != std::string::npos);
        CHECK(text.find("Between ourselves") == std::string::npos);
        CHECK(faults_of_feed(text) == "");
        // The same for everybody, and once only.
        CHECK(body(mona, feed) == text);
        auto const etag = header_of(mona.response(), "ETag");
        CHECK(mona.response().cookies.empty());
        auto const& again = get(guest, feed, {{"If-None-Match", etag}});
        CHECK(again.status == http::Status::not_modified);
        CHECK(again.bytes().empty());
    }
    CHECK(faults_of_feed(body(guest, "/record/feed.atom")) == "");
    for (auto closed : {"/forums/3/feed.atom", "/threads/2/feed.atom", "/forums/1/feed.atom", "/threads/9/feed.atom",
                        "/members/99/feed.atom", "/tags/nothing/feed.atom"}) {
        CAPTURE(closed);
        CHECK(get(mona, closed).status == http::Status::not_found);
    }
    auto const index = body(mona, "/sitemap.xml");
    CHECK(index.find("/sitemaps/forums.xml</loc>") != std::string::npos);
    CHECK(index.find("/sitemaps/threads-0.xml</loc>") != std::string::npos);
    auto const threads = body(mona, "/sitemaps/threads-0.xml");
    CHECK(threads.find("/threads/chains.1/</loc>") != std::string::npos);
    CHECK(threads.find("between-ourselves") == std::string::npos);
    CHECK(body(mona, "/sitemaps/forums.xml").find("staff-room") == std::string::npos);
    for (auto wrong : {"/sitemaps/threads-1.xml", "/sitemaps/threads--1.xml", "/sitemaps/threads-0",
                       "/sitemaps/threads-99999999999999999.xml", "/sitemaps/x"})
        CHECK(get(guest, wrong).status == http::Status::not_found);
    CHECK(body(guest, "/robots.txt").find("Sitemap: http://127.0.0.1:8080/sitemap.xml\n") != std::string::npos);
}

}  // namespace

TEST_CASE("Feeds and sitemaps show what guests may see, whoever asks [SQLite]") { tell(store::Engine::sqlite); }
TEST_CASE("Feeds and sitemaps show what guests may see, whoever asks [PostgreSQL]") { tell(store::Engine::postgres); }

TEST_CASE("What is wrong with a feed is found")
{
    Stage stage{store::Engine::sqlite, false};
    write(stage);
    Browser guest{stage};
    auto const right = body(guest, "/threads/1/feed.atom");
    auto const faults = [&](std::string_view part, std::string_view instead) {
        auto text = right;
        auto const at = text.find(part);
        REQUIRE(at != std::string::npos);
        return faults_of_feed(text.replace(at, part.size(), instead));
    };
    CHECK(faults_of_feed(right) == "");
    CHECK(faults("<feed ", "<feed") != "");
    CHECK(faults("<updated>", "<updated>yesterday ") != "");
    CHECK(faults("<generator>Stoa</generator>", "<maker>Stoa</maker>") != "");
    CHECK(faults("rel=\"alternate\"", "rel=\"other\"") != "");
    CHECK(faults("/posts/2/</id>", "/posts/1/</id>") != "");
    CHECK(faults("<author><name>", "<author><name></name><title>") != "");
}

void read_private_feeds(store::Engine engine)
{
    Stage stage{engine, false};
    stage.pass(minute_ms);
    write(stage);
    Browser ben{stage}, reader{stage}, mona{stage};
    ben.log_in("Ben");
    auto const make = [&] {
        ben.open("/account/");
        ben.send("/account/feeds", {});
        auto const page = std::string{ben.response().bytes()};
        auto const begin = page.find("/private-feeds/");
        REQUIRE(begin != std::string::npos);
        return page.substr(begin, page.find("/unread.atom", begin) - begin) + '/';
    };
    auto const first = make();
    // Who has the address needs nothing else, and sees what its owner does.
    auto const unread = body(reader, first + "unread.atom");
    CHECK(faults_of_feed(unread) == "");
    CHECK(unread.find("<title>Chains</title>") != std::string::npos);
    CHECK(unread.find("Between ourselves") == std::string::npos);
    CHECK(unread.find(first) == std::string::npos);
    CHECK(header_of(reader.response(), "Cache-Control") == "private, no-cache");
    CHECK(faults_of_feed(body(reader, first + "watched.atom")) == "");
    CHECK(faults_of_feed(body(reader, first + "replies.atom")) == "");
    for (auto wrong : {"latest.atom", "unread", ".atom", "", "unread.atom/"})
        CHECK(get(reader, first + wrong).status == http::Status::not_found);
    CHECK(get(reader, "/private-feeds/stoa_guessed/unread.atom").status == http::Status::not_found);
    // It opens nothing else.
    auto const token = first.substr(15, first.size() - 16);
    CHECK(get(reader, "/api/v1/conversations", {{"Authorization", "Bearer " + token}}).status ==
          http::Status::unauthorized);

    // A new one takes its place; ending it, and a ban, close the door.
    auto const second = make();
    CHECK(get(reader, first + "unread.atom").status == http::Status::not_found);
    CHECK(get(reader, second + "unread.atom").status == http::Status::ok);
    mona.log_in("Mona");
    mona.open("/members/2/ban");
    mona.send("/members/2/ban", {{"days", "7"}, {"reason", "Rude"}});
    CHECK(get(reader, second + "unread.atom").status == http::Status::not_found);
}

TEST_CASE("Private feeds are for who has their address [SQLite]") { read_private_feeds(store::Engine::sqlite); }
TEST_CASE("Private feeds are for who has their address [PostgreSQL]") { read_private_feeds(store::Engine::postgres); }

TEST_CASE("A thread tells search engines what it is, by the rules of schema.org")
{
    Stage stage{store::Engine::sqlite, false};
    write(stage);
    Browser guest{stage}, ada{stage};
    auto const page = body(guest, "/threads/chains.1/");
    auto const data = data_in(page).as_object();
    CHECK(data.at("@type").as_string() == "DiscussionForumPosting");
    CHECK(data.at("url").as_string() == "http://127.0.0.1:8080/threads/chains.1/");
    CHECK(data.at("text").as_string() == "Wax & oil.");
    require_author(data);
    auto const& comments = data.at("comment").as_array();
    REQUIRE(comments.size() == 1);
    CHECK(comments[0].at("@type").as_string() == "Comment");
    CHECK(comments[0].at("text").as_string() == "Wax, </script> then.");
    require_author(comments[0].as_object());
    CHECK(
        page.find(
            R"(<link rel="alternate" type="application/atom+xml" title="Chains" href="/threads/chains.1/feed.atom">)") !=
        std::string::npos);
    CHECK(page.find(R"(<meta property="og:url" content="http://127.0.0.1:8080/threads/chains.1/">)") !=
          std::string::npos);

    ada.log_in("Ada");
    auto const own = body(ada, "/threads/chains.1/");
    CHECK(own.find("ld+json") == std::string::npos);
    CHECK(own.find("og:url") == std::string::npos);
}

}  // namespace stoa::scene
