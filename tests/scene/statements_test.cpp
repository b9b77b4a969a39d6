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
}

void count_on_every_page(Stage& stage, Browser& reader, std::string_view who)
{
    for (std::string_view page : {"/",
                                  "/forums/cycling.2/",
                                  "/threads/steel-or-titanium.1/",
                                  "/whats-new/",
                                  "/whats-new/?unread=1",
                                  "/members/ada.1/",
                                  "/account/drafts",
                                  "/account/security",
                                  "/account/sessions",
                                  "/posts/1/history",
                                  "/threads/1/unread",
                                  "/posts/1/",
                                  "/api/v1/forums",
                                  "/api/v1/forums/2/threads",
                                  "/api/v1/threads/1/posts",
                                  "/alerts/",
                                  "/whats-new/watched",
                                  "/account/alerts",
                                  "/feed.atom",
                                  "/threads/1/feed.atom",
                                  "/posts/1/reactions",
                                  "/tags/",
                                  "/tags/frames/",
                                  "/forums/cycling.2/?prefix=Advice"}) {
        stage.pass(2 * second_ms);
        auto before = stage.store().statements();
        reader.request(http::Method::get, page, {}, {});
        auto count = stage.store().statements() - before;
        INFO(who, " at ", page);
        CHECK(static_cast<int>(reader.response().status) < 400);
        CHECK(count <= statements_max);
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
}

}  // namespace

TEST_CASE("No page asks the database more than nine times [SQLite]") { count_for_all(store::Engine::sqlite); }
TEST_CASE("No page asks the database more than nine times [PostgreSQL]") { count_for_all(store::Engine::postgres); }

}  // namespace stoa::scene
