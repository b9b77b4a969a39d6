#include "web/guest_pages.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace stoa;
using namespace stoa::web;

namespace {

constexpr std::int64_t lag_ms = 10'000;

Instant at_second(std::int64_t second) { return {1'700'000'000'000 + second * second_ms}; }

GuestPages::Page page_of(std::string text, Announced announced, Instant made_at)
{
    GuestPage page;
    page.bytes.front() = std::make_shared<std::string const>(std::move(text));
    page.announced = announced;
    page.made_at = made_at;
    return std::make_shared<GuestPage const>(std::move(page));
}

}  // namespace

TEST_CASE("a page is shown until something is announced, or until it lags")
{
    GuestPages pages{1 << 20, lag_ms};
    CHECK_FALSE(pages.find("/", {1}, at_second(0)));
    pages.keep("/", page_of("one", {1}, at_second(0)));
    REQUIRE(pages.find("/", {1}, at_second(10)));
    CHECK(*pages.find("/", {1}, at_second(10))->bytes.front() == "one");
    CHECK_FALSE(pages.find("/", {2}, at_second(1)));
    CHECK_FALSE(pages.find("/", {1}, at_second(11)));
    CHECK_FALSE(pages.find("/other", {1}, at_second(1)));
    // A clock that was set back makes nothing younger than it is.
    CHECK_FALSE(pages.find("/", {1}, at_second(-1)));
}

TEST_CASE("while one makes a page anew, others get the one that lags, and nobody the one that is wrong")
{
    GuestPages pages{1 << 20, lag_ms};
    pages.keep("/", page_of("one", {1}, at_second(0)));
    auto turn = pages.begin("/", {1}, at_second(20));
    REQUIRE(turn);
    CHECK(pages.find("/", {1}, at_second(20)));
    CHECK_FALSE(pages.find("/", {2}, at_second(20)));
    turn.reset();
    CHECK_FALSE(pages.find("/", {1}, at_second(20)));
}

TEST_CASE("while the database stands still, pages that lag are shown and nobody else waits for it")
{
    GuestPages pages{1 << 20, lag_ms};
    for (auto const* path : {"/", "/other"}) pages.keep(path, page_of(path, {1}, at_second(0)));
    auto turn = pages.begin("/", {1}, at_second(20));
    REQUIRE(turn);
    CHECK_FALSE(pages.find("/other", {1}, at_second(20)));
    CHECK(pages.find("/other", {1}, at_second(21)));
    CHECK_FALSE(pages.begin("/other", {1}, at_second(21)));
    CHECK_FALSE(pages.find("/other", {2}, at_second(21)));  // it lacks what was announced
    CHECK_FALSE(pages.find("/other", {1}, at_second(61)));  // even then it must not be older than that
    turn.reset();
    CHECK_FALSE(pages.find("/other", {1}, at_second(21)));
}

TEST_CASE("what another node has posted is on every page once it was heard of, however long pages take")
{
    GuestPages pages{1 << 20, lag_ms};
    Announced const before{1, EventId{7}}, after{1, EventId{8}};
    for (auto const* path : {"/", "/other"}) pages.keep(path, page_of(path, before, at_second(0)));
    auto turn = pages.begin("/", after, at_second(20));
    REQUIRE(turn);
    CHECK_FALSE(pages.find("/", after, at_second(20)));
    CHECK_FALSE(pages.find("/other", after, at_second(21)));
    CHECK(pages.find("/other", before, at_second(21)));  // nothing is heard from a database that stands still
}

TEST_CASE("many who ask at once make a page once")
{
    GuestPages pages{1 << 20, lag_ms};
    std::atomic<int> made{0}, shown{0};
    std::vector<std::thread> visitors;
    for (int i = 0; i < 8; ++i)
        visitors.emplace_back([&] {
            if (auto const turn = pages.begin("/", {1}, at_second(0))) {
                ++made;
                std::this_thread::sleep_for(std::chrono::milliseconds{20});
                pages.keep("/", page_of("one", {1}, at_second(0)));
            } else if (pages.find("/", {1}, at_second(0)))
                ++shown;
        });
    for (auto& visitor : visitors) visitor.join();
    CHECK(made == 1);
    CHECK(shown == 7);
}

TEST_CASE("whoever gives up making a page leaves it to the next")
{
    GuestPages pages{1 << 20, lag_ms};
    CHECK(pages.begin("/", {1}, at_second(0)));
    CHECK(pages.begin("/", {1}, at_second(0)));
}

TEST_CASE("memory has its bound, and what is asked for again stays")
{
    constexpr std::size_t bytes_max = 64 * 1024;
    GuestPages pages{bytes_max, lag_ms};
    pages.keep("/read", page_of(std::string(4000, 'r'), {1}, at_second(0)));
    for (int i = 0; i < 100; ++i) {
        pages.keep("/" + std::to_string(i), page_of(std::string(4000, 'x'), {1}, at_second(0)));
        CHECK(pages.find("/read", {1}, at_second(0)));
        CHECK(pages.bytes() <= bytes_max);
    }
    CHECK_FALSE(pages.find("/0", {1}, at_second(0)));
    CHECK(pages.find("/99", {1}, at_second(0)));
    // What is larger than all room is not kept, and nothing goes for it.
    pages.keep("/huge", page_of(std::string(bytes_max, 'h'), {1}, at_second(0)));
    CHECK_FALSE(pages.find("/huge", {1}, at_second(0)));
    CHECK(pages.find("/99", {1}, at_second(0)));
}
