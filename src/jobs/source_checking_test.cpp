#include "jobs/source_checking.hpp"

#include <map>

#include "acts/source.hpp"
#include "acts/source_read.hpp"
#include "fetch/local_server_test.hpp"
#include "support/community.hpp"

namespace stoa::jobs {
namespace {

using acts::source_cite;

std::string article_page_of(std::string_view headline, std::string_view standfirst = "So it is told")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html lang=en><head>"
           "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" +
           std::string{headline} + "\",\"description\":\"" + std::string{standfirst} +
           "\",\"author\":{\"name\":\"Ellen Marchetti\"},\"publisher\":{\"name\":\"Harbour Courier\"},"
           "\"datePublished\":\"2026-11-20T06:00:00Z\"}</script>";
}

constexpr std::string_view not_there = "HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n";
constexpr std::string_view not_now = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";

// A server with one article that may change, and a thread that cites it.
struct Newsroom {
    explicit Newsroom(store::Store& store)
        : server{[this](std::string_view, fetch::LocalServer::Send const& send) { send(answer); }}
        , here{store}
    {
    }

    SourceId cite(ForumId forum, MemberId who, acts::TypedSource typed = {})
    {
        auto const address = "http://127.0.0.1:" + std::to_string(server.port()) + "/harbour";
        typed.address = address;
        auto const thread = *here.start(here.as(who), forum, "Harbour", "Look.");
        return here.does(source_cite, here.as(who), thread.post, *acts::SourceDraft::parse(typed))->source;
    }
    bool check(std::string_view own = "https://forum.example")
    {
        auto const at = here.later();
        return check_next_source(here.store, fetcher, own, [at] { return at; });
    }
    bool check_later(std::int64_t days)
    {
        here.later(days * day_ms);
        return check();
    }
    SourceView seen(SourceId source) { return *here.read(acts::source_read, here.as(here.mona), source); }

    std::string answer{article_page_of("Harbour to close")};
    fetch::LocalServer server;
    acts::Community here;
    fetch::Fetcher fetcher{fetch::rules_for_local_server()};
};

}  // namespace

STORE_TEST_CASE("What the page of a source says of itself fills what no member wrote")
{
    Newsroom news{store};
    auto const source = news.cite(news.here.frames, news.here.ada, {.publisher = "The Courier, as Ada knows it"});
    CHECK(news.check());
    CHECK_FALSE(news.check());
    auto const view = news.seen(source);
    CHECK(view.source.headline == "Harbour to close");
    CHECK(view.source.standfirst == "So it is told");
    CHECK(view.source.authors == "Ellen Marchetti");
    CHECK(view.source.publisher == "The Courier, as Ada knows it");
    CHECK(view.source.lang == "en");
    CHECK(view.source.published_at == parse_iso("2026-11-20T06:00:00Z"));
    CHECK(view.changes.empty());
    auto const history = *news.here.read(acts::source_history_read, news.here.as(news.here.mona), source);
    REQUIRE(history.versions.size() == 2);
    CHECK(history.versions[0].member.id == MemberId{});
    CHECK(history.versions[0].text.find("Standfirst: So it is told") != std::string::npos);

    // A thread that cites it later has it at once.
    news.cite(news.here.frames, news.here.ben);
    CHECK_FALSE(news.check());
    CHECK(news.seen(source).source.standfirst == "So it is told");
}

STORE_TEST_CASE("A silent edit is noted with what was there before")
{
    Newsroom news{store};
    auto const source = news.cite(news.here.frames, news.here.ada);
    CHECK(news.check());
    CHECK(news.check_later(1));
    CHECK(news.seen(source).changes.empty());
    CHECK_FALSE(news.check_later(1));  // the next look is after two days
    news.answer = article_page_of("Harbour may close");
    CHECK(news.check_later(1));
    auto const view = news.seen(source);
    REQUIRE(view.changes.size() == 1);
    CHECK(view.changes[0].before.find("Harbour to close") != std::string::npos);
    CHECK(view.changes[0].after.find("Harbour may close") != std::string::npos);
    CHECK(view.source.changed_at == view.changes[0].at);
    CHECK(view.source.headline == "Harbour to close");  // as it was cited
    // A wall in its place is no edit.
    news.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>Please log in";
    CHECK(news.check_later(4));
    CHECK(news.seen(source).changes.size() == 1);
}

STORE_TEST_CASE("A dead link is marked with the day, and the mark goes when it is there again")
{
    Newsroom news{store};
    auto const source = news.cite(news.here.frames, news.here.ada);
    CHECK(news.check());
    CHECK_FALSE(news.seen(source).source.gone_at);
    news.answer = not_there;
    CHECK(news.check_later(1));
    CHECK(news.seen(source).source.gone_at == news.here.now);
    auto const since = news.here.now;
    CHECK(news.check_later(1));
    CHECK(news.seen(source).source.gone_at == since);
    news.answer = article_page_of("Harbour to close");
    CHECK(news.check_later(2));
    CHECK_FALSE(news.seen(source).source.gone_at);

    // A server that is down for a day is not dead yet.
    news.answer = not_now;
    CHECK(news.check_later(2));
    CHECK(news.check_later(1));
    CHECK_FALSE(news.seen(source).source.gone_at);
    CHECK(news.check_later(2));
    CHECK(news.seen(source).source.gone_at);
}

STORE_TEST_CASE("Nobody is asked for what is cited behind closed doors, nor this forum itself")
{
    Newsroom news{store};
    auto const source = news.cite(news.here.workshop, news.here.mona);
    CHECK_FALSE(news.check());
    auto const open = news.cite(news.here.frames, news.here.ada);
    CHECK(open == source);
    CHECK(news.check("http://127.0.0.1:" + std::to_string(news.server.port())));
    CHECK_FALSE(news.check_later(100));
    CHECK(news.server.requests().empty());
}

STORE_TEST_CASE("An address that leads inside is never asked for")
{
    Newsroom news{store};
    news.cite(news.here.frames, news.here.ada);
    fetch::Fetcher const strict;  // as the program has it
    auto const at = news.here.later();
    CHECK(check_next_source(store, strict, "https://forum.example", [at] { return at; }));
    CHECK(news.server.requests().empty());
    CHECK_FALSE(news.check_later(100));
}

}  // namespace stoa::jobs
