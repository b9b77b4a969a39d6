#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <thread>

#include "browser.hpp"
#include "model/limits.hpp"

// Pages that are kept for guests. The clock of the stage stands still, so what is kept goes by nothing but what is
// announced.
namespace stoa::scene {

#define STAGE_TEST_CASE(title) STOA_STAGE_TEST_CASE(title, DOCTEST_ANONYMOUS(stoa_stage_story_))
#define STOA_STAGE_TEST_CASE(title, story)                                                                             \
    void story(store::Engine engine);                                                                                  \
    TEST_CASE(title " [SQLite]") { story(store::Engine::sqlite); }                                                     \
    TEST_CASE(title " [PostgreSQL]") { story(store::Engine::postgres); }                                               \
    void story(store::Engine engine)

namespace {

constexpr std::string_view browser_name = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

http::Request guest_asks(std::string_view path, std::vector<http::Header> headers = {})
{
    http::Request request;
    request.path = path;
    request.headers = std::move(headers);
    request.headers.push_back({"Host", std::string{host}});
    request.headers.push_back({"User-Agent", std::string{browser_name}});
    request.remote_address = "198.51.100.7";
    return request;
}

std::string text_for_guest(Stage& stage, std::string_view path)
{
    return std::string{stage.answer(guest_asks(path)).bytes()};
}

bool shows(std::string_view page, std::string_view words) { return page.find(words) != std::string_view::npos; }

// Ada has started a thread in Cycling.
struct Forum {
    explicit Forum(store::Engine engine)
        : stage{engine, false}
    {
        ada.log_in("Ada");
        ada.open("/forums/2/new-thread");
        ada.send("/forums/2/threads", {{"title", "Steel"}, {"text", "Which one?"}});
    }

    Stage stage;
    Browser ada{stage};
};

constexpr std::string_view thread_page = "/threads/steel.1/";

STAGE_TEST_CASE("the second guest gets a page without a question to the database")
{
    Forum forum{engine};
    auto const first = text_for_guest(forum.stage, thread_page);
    auto const before = forum.stage.store().statements();
    CHECK(text_for_guest(forum.stage, thread_page) == first);
    // The views that were counted are written down, and nothing is read.
    CHECK(forum.stage.store().statements() - before <= 2);
    for (auto const* page : {"/", "/forums/cycling.2/", "/whats-new/", "/whats-new/latest", "/members/ada.1/"}) {
        CAPTURE(page);
        text_for_guest(forum.stage, page);
        auto const asked = forum.stage.store().statements();
        text_for_guest(forum.stage, page);
        CHECK(forum.stage.store().statements() == asked);
    }
}

STAGE_TEST_CASE("whoever waited too long in a crowd gets what is at hand, or is asked to come again")
{
    Forum forum{engine};
    text_for_guest(forum.stage, thread_page);
    auto late = guest_asks(thread_page);
    late.is_late = true;
    CHECK(forum.stage.answer(late).status == http::Status::ok);
    late.path = "/forums/cycling.2/";
    auto const statements = forum.stage.store().statements();
    auto const answer = forum.stage.answer(late);
    CHECK(answer.status == http::Status::service_unavailable);
    CHECK(shows(answer.bytes(), "We are busy"));
    CHECK(forum.stage.store().statements() == statements);
    late.path = "/api/v1/forums";
    CHECK(forum.stage.answer(late).status == http::Status::service_unavailable);
}

STAGE_TEST_CASE("what is done and acknowledged stands on the next page that a guest gets")
{
    Forum forum{engine};
    auto& [stage, ada] = forum;
    for (auto const* page : {"/", "/forums/cycling.2/", "/whats-new/latest", "/members/ada.1/", "/threads/steel.1/"})
        text_for_guest(stage, page);
    ada.open(thread_page);
    ada.send("/threads/steel.1/replies", {{"text", "The green one."}});
    CHECK(shows(text_for_guest(stage, thread_page), "The green one."));
    CHECK(shows(text_for_guest(stage, "/forums/cycling.2/"), "Replies: </span>1</b>"));
    ada.open("/posts/2/edit");
    ada.send("/posts/2/edit", {{"text", "The blue one."}});
    CHECK(shows(text_for_guest(stage, thread_page), "The blue one."));
    ada.open("/posts/2/delete");
    ada.send("/posts/2/delete", {});
    CHECK_FALSE(shows(text_for_guest(stage, thread_page), "The blue one."));
}

STAGE_TEST_CASE("a forum that closes to guests is closed at once")
{
    Forum forum{engine};
    auto& stage = forum.stage;
    CHECK(stage.answer(guest_asks(thread_page)).status == http::Status::ok);
    stage.add_administrator("Rut");
    Browser rut{stage};
    rut.log_in("Rut");
    rut.open("/admin/permissions?forum=2");
    rut.send("/admin/permissions/rules", {{"1.see_forum", "deny"}});
    CHECK(stage.answer(guest_asks(thread_page)).status == http::Status::not_found);
    CHECK_FALSE(shows(text_for_guest(stage, "/"), "Steel"));
}

STAGE_TEST_CASE("members get pages of their own, and guests none of theirs")
{
    Forum forum{engine};
    auto& [stage, ada] = forum;
    text_for_guest(stage, thread_page);
    ada.open(thread_page);
    CHECK(shows(ada.response().bytes(), "Log out"));
    auto const page = text_for_guest(stage, thread_page);
    CHECK_FALSE(shows(page, "Log out"));
    CHECK(shows(page, "Log in"));
}

STAGE_TEST_CASE("a guest's theme is their own")
{
    Forum forum{engine};
    auto& stage = forum.stage;
    auto const dark = stage.answer(guest_asks(thread_page, {{"Cookie", "stoa_theme=dark"}}));
    CHECK(shows(dark.bytes(), "data-theme=\"dark\""));
    CHECK(shows(text_for_guest(stage, thread_page), "data-theme=\"auto\""));
    CHECK(shows(stage.answer(guest_asks(thread_page, {{"Cookie", "stoa_theme=dark"}})).bytes(), "data-theme=\"dark\""));
    // No address leads to what is kept under another one.
    CHECK(stage.answer(guest_asks("/threads/steel.1/\ndark")).status != http::Status::ok);
}

STAGE_TEST_CASE("whoever has the page already is told so, in every coding")
{
    Forum forum{engine};
    auto& stage = forum.stage;
    auto const etag_of = [](http::Response const& response) {
        for (auto const& [name, value] : response.headers)
            if (name == "ETag") return value;
        return std::string{};
    };
    auto const whole = stage.answer(guest_asks(thread_page));
    auto const small = stage.answer(guest_asks(thread_page, {{"Accept-Encoding", "br"}}));
    CHECK(small.bytes().size() < whole.bytes().size());
    CHECK(etag_of(small) == etag_of(whole));
    auto const again = stage.answer(guest_asks(thread_page, {{"If-None-Match", etag_of(whole)}}));
    CHECK(again.status == http::Status::not_modified);
    CHECK(again.bytes().empty());
}

STAGE_TEST_CASE("robots, queries and pages of error take no room")
{
    Forum forum{engine};
    auto& stage = forum.stage;
    auto const before = stage.site().guest_pages.bytes();
    auto robot = guest_asks(thread_page);
    robot.headers.back().value = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    CHECK(stage.answer(robot).status == http::Status::ok);
    auto with_query = guest_asks(thread_page);
    with_query.query = "utm_source=flood";
    CHECK(stage.answer(with_query).status == http::Status::ok);
    CHECK(stage.answer(guest_asks("/threads/nothing.99/")).status == http::Status::not_found);
    CHECK(stage.answer(guest_asks("/threads/wrong-name.1/")).status == http::Status::moved_permanently);
    CHECK(stage.answer(guest_asks("/login")).status == http::Status::ok);
    CHECK(stage.site().guest_pages.bytes() == before);
}

// A writer, the thread they write in, and how many of their replies were acknowledged.
struct Writing {
    Browser browser;
    std::string page;
    std::atomic<int> acknowledged{0};

    Writing(Stage& stage, std::string_view name, std::string_view title, std::string_view address)
        : browser{stage}
        , page{address}
    {
        browser.log_in(name);
        browser.open("/forums/2/new-thread");
        browser.send("/forums/2/threads", {{"title", std::string{title}}, {"text", "Which one?"}});
    }

    void write(int replies)
    {
        for (int number = 1; number <= replies; ++number) {
            browser.open(page);
            browser.send(page.substr(0, page.size() - 1) + "/replies", {{"text", words_of(number)}});
            acknowledged = number;
        }
    }

    // The page on which a reply stands: the thread's first post is before it.
    std::string page_of(int number) const
    {
        auto const at = number / posts_per_page + 1;
        return at == 1 ? page : page + "page-" + std::to_string(at);
    }
    static std::string words_of(int number) { return "Reply number " + std::to_string(number) + ", no more."; }
};

STAGE_TEST_CASE("no guest ever gets a page without a reply that was acknowledged before they asked")
{
    constexpr int replies = 45;
    Stage stage{engine, false};
    Writing ada{stage, "Ada", "Steel", "/threads/steel.1/"}, ben{stage, "Ben", "Chains", "/threads/chains.2/"};
    std::atomic<int> stale{0}, pages{0};
    std::vector<std::thread> threads;
    for (auto* writing : {&ada, &ben, &ada, &ben})
        threads.emplace_back([&stage, &stale, &pages, writing] {
            while (writing->acknowledged < replies) {
                int const known = writing->acknowledged;
                auto const page = text_for_guest(stage, writing->page_of(known));
                if (known > 0 && !shows(page, Writing::words_of(known))) ++stale;
                ++pages;
            }
        });
    threads.emplace_back([&] { ben.write(replies); });
    ada.write(replies);
    for (auto& thread : threads) thread.join();
    CHECK(stale == 0);
    CHECK(pages > replies);
}

}  // namespace
}  // namespace stoa::scene
