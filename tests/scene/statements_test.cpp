#include <doctest/doctest.h>

#include "browser.hpp"

// A page is a handful of statements, however much it shows; the session is one of them.
namespace stoa::scene {
namespace {

constexpr std::uint64_t statements_max = 9;

void fill(Browser& writer)
{
    writer.open("/forums/2/new-thread");
    writer.send("/forums/2/threads",
                {{"title", "Steel or titanium"}, {"text", "Which one?"}, {"tags", "frames"}, {"prefix", "Advice"}});
    for (int i = 0; i < 5; ++i) {
        writer.open("/threads/1/");
        writer.send("/threads/1/replies", {{"text", "Reply " + std::to_string(i)}});
        REQUIRE(writer.response().status == http::Status::ok);
    }
    for (int i = 0; i < 5; ++i) {
        writer.open("/forums/2/new-thread");
        writer.send("/forums/2/threads", {{"title", "Thread " + std::to_string(i)}, {"text", "Text"}});
    }
    writer.open("/forums/2/new-thread");
    writer.send("/forums/2/threads", {{"title", "Saddles"}, {"text", "Leather?"}});
    writer.open("/threads/7/poll/edit");
    writer.send("/threads/7/poll/edit", {{"poll_question", "Which?"},
                                         {"poll_answer", "Steel"},
                                         {"poll_answer", "Titanium"},
                                         {"poll_public", "1"},
                                         {"view", "save"}});
    REQUIRE(writer.response().status == http::Status::ok);
    std::string links{"See:"};
    for (auto const* place : {"threads/1/", "threads/2/", "posts/3/", "members/1/"})
        links += std::string{"\n\nhttp://"} + std::string{host} + '/' + place;
    writer.open("/forums/2/new-thread");
    writer.send("/forums/2/threads", {{"title", "Links"}, {"text", links}});
}

std::uint64_t statements_of(Stage& stage, Browser& reader, std::string_view page)
{
    stage.pass(2 * second_ms);
    auto const before = stage.store().statements();
    reader.request(http::Method::get, page, {}, {});
    CHECK(static_cast<int>(reader.response().status) < 400);
    return stage.store().statements() - before;
}

void count_on_every_page(Stage& stage, Browser& reader, std::string_view who)
{
    for (std::string_view page : {"/",
                                  "/forums/cycling.2/",
                                  "/threads/steel-or-titanium.1/",
                                  "/whats-new/",
                                  "/whats-new/unread",
                                  "/whats-new/posts?period=week",
                                  "/whats-new/replies",
                                  "/whats-new/started",
                                  "/whats-new/unanswered?forum=2",
                                  "/whats-new/latest?tag=frames",
                                  "/members/ada.1/",
                                  "/account/",
                                  "/account/data",
                                  "/account/delete",
                                  "/account/display",
                                  "/account/ignored",
                                  "/account/drafts",
                                  "/account/security",
                                  "/account/sessions",
                                  "/posts/1/history",
                                  "/threads/1/unread",
                                  "/posts/1/",
                                  "/threads/1/jump?post=3",
                                  "/threads/1/by?member=1",
                                  "/threads/1/pictures",
                                  "/threads/1/useful",
                                  "/threads/1/outline",
                                  "/threads/1/print",
                                  "/api/v1/forums",
                                  "/api/v1/forums/2/threads",
                                  "/api/v1/threads/1/posts",
                                  "/alerts/",
                                  "/alerts/part",
                                  "/threads/1/live",
                                  "/forums/2/live",
                                  "/whats-new/live",
                                  "/threads/1/posts?after=2",
                                  "/posts/1/part",
                                  "/threads/1/here",
                                  "/conversations/",
                                  "/conversations/?q=steel",
                                  "/conversations/new",
                                  "/whats-new/watched",
                                  "/account/alerts",
                                  "/feed.atom",
                                  "/threads/1/feed.atom",
                                  "/posts/1/reactions",
                                  "/tags/",
                                  "/tags/frames/",
                                  "/threads/7/poll/voters",
                                  "/forums/cycling.2/?prefix=Advice"}) {
        INFO(who, " at ", page);
        CHECK(statements_of(stage, reader, page) <= statements_max);
    }
}

void count_for_all(store::Engine engine)
{
    Stage stage{engine, false};
    Browser ada{stage}, ben{stage}, guest{stage};
    ada.log_in("Ada");
    fill(ada);
    ben.log_in("Ben");
    count_on_every_page(stage, guest, "a guest");
    count_on_every_page(stage, ben, "a member");
    // A conversation, for one of its people; and the page of a member who may be written to.
    ben.open("/conversations/new?to=Ada");
    ben.send("/conversations/", {{"to", "Ada"}, {"title", "The jig"}, {"text", "It is ready."}});
    CHECK(statements_of(stage, ben, "/conversations/") <= statements_max);
    CHECK(statements_of(stage, ben, "/conversations/1/") <= statements_max);
    // What is new leaves something behind: that she has read it, and the alert about it, and the counts of both.
    CHECK(statements_of(stage, ada, "/conversations/1/") <= statements_max + 4);
    CHECK(statements_of(stage, ada, "/conversations/1/") <= statements_max);
    // A poll is one more; threads without one do not pay for it, as the list above shows.
    CHECK(statements_of(stage, guest, "/threads/saddles.7/") <= statements_max + 1);
    // In a new browser: once a minute it is written down that somebody was seen.
    Browser again{stage};
    again.log_in("Ben");
    CHECK(statements_of(stage, again, "/threads/saddles.7/") <= statements_max + 1);
    // A record is two more on the page of its thread.
    ben.open("/posts/1/record");
    ben.send("/posts/1/record", {{"wording", "Steel is heavier"}, {"modality", "reported"}, {"speaker", "A builder"}});
    REQUIRE(ben.response().status == http::Status::ok);
    CHECK(statements_of(stage, guest, "/threads/steel-or-titanium.1/") <= statements_max + 2);
    CHECK(guest.response().bytes().find("Steel is heavier") != std::string_view::npos);
    // Cards of sources are one more, however many.
    ada.open("/posts/1/sources");
    ada.send("/posts/1/sources", {{"source_address", "https://courier.example/steel"}});
    REQUIRE(ada.response().status == http::Status::ok);
    CHECK(statements_of(stage, guest, "/threads/steel-or-titanium.1/") <= statements_max + 3);
    CHECK(guest.response().bytes().find("courier.example/steel") != std::string_view::npos);
    // Once a minute it is written down that they were seen: now, and not while it is counted.
    stage.pass(minute_ms);
    ben.open("/");
    again.open("/");
    for (std::string_view page : {"/threads/1/record", "/record/1", "/record/1/history", "/sources/1",
                                  "/sources/1/history", "/speakers/1", "/record", "/record/feed.atom"}) {
        INFO(page);
        CHECK(statements_of(stage, guest, page) <= statements_max);
        CHECK(statements_of(stage, ben, page) <= statements_max);
    }
    // So are links to this forum, however many.
    CHECK(statements_of(stage, guest, "/threads/links.8/") <= statements_max + 1);
    CHECK(guest.response().bytes().find("internal-card") != std::string_view::npos);
    CHECK(statements_of(stage, again, "/threads/links.8/") <= statements_max + 1);
}

}  // namespace

TEST_CASE("No page asks the database more than nine times [SQLite]") { count_for_all(store::Engine::sqlite); }
TEST_CASE("No page asks the database more than nine times [PostgreSQL]") { count_for_all(store::Engine::postgres); }

}  // namespace stoa::scene
