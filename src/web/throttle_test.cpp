#include "web/throttle.hpp"

#include <doctest/doctest.h>

#include <string>

#include "web/network.hpp"

namespace stoa::web {
namespace {
constexpr Instant noon{1'700'000'000'000};
}

TEST_CASE("Neighbours share a block, strangers do not")
{
    CHECK(block_of("203.0.113.7") == block_of("203.0.113.250"));
    CHECK(block_of("203.0.113.7") != block_of("203.0.114.7"));
    CHECK(block_of("::ffff:203.0.113.7") == block_of("203.0.113.9"));
    CHECK(block_of("2001:db8:1:2200::1") == block_of("2001:db8:1:22ff:9::9"));
    CHECK(block_of("2001:db8:1:2200::1") != block_of("2001:db8:1:2300::1"));
    CHECK(block_of("@unix") != block_of("203.0.113.7"));
}

TEST_CASE("A member writes ten times at once, then every other second")
{
    Throttle throttle{true};
    for (int i = 0; i < 10; ++i) CHECK(throttle.wait_to_write(MemberId{1}, noon) == 0);
    CHECK(throttle.wait_to_write(MemberId{1}, noon) == 2);
    CHECK(throttle.wait_to_write(MemberId{2}, noon) == 0);
    CHECK(throttle.wait_to_write(MemberId{1}, noon + 2 * second_ms) == 0);
    CHECK(throttle.wait_to_write(MemberId{1}, noon + 2 * second_ms) == 2);
}

TEST_CASE("Wrong passwords for one account cost ever longer waits, from wherever they come")
{
    Throttle throttle{true};
    for (int i = 0; i < 5; ++i) {
        auto address = "198.51." + std::to_string(i) + ".1";
        CHECK(throttle.wait_to_log_in("Ada", address, noon) == 0);
        throttle.log_in_failed("ada ", address, noon);
    }
    CHECK(throttle.wait_to_log_in("ADA", "192.0.2.1", noon) == 2);
    CHECK(throttle.wait_to_log_in("Ben", "192.0.2.1", noon) == 0);

    auto later = noon + 2 * second_ms;
    CHECK(throttle.wait_to_log_in("Ada", "192.0.2.1", later) == 0);
    throttle.log_in_failed("Ada", "192.0.2.1", later);
    CHECK(throttle.wait_to_log_in("Ada", "192.0.2.1", later) == 4);
    throttle.log_in_succeeded("Ada");
    CHECK(throttle.wait_to_log_in("Ada", "192.0.2.1", later) == 0);
}

TEST_CASE("Nobody waits longer than a quarter of an hour, and old mistakes are forgotten")
{
    Guesses guesses{1};
    for (int i = 0; i < 60; ++i) guesses.failed(7, noon);
    CHECK(guesses.wait_ms(7, noon) == Guesses::longest_wait_ms);
    auto next_day = noon + day_ms;
    CHECK(guesses.wait_ms(7, next_day) == 0);
    guesses.failed(7, next_day);
    CHECK(guesses.wait_ms(7, next_day) == Guesses::first_wait_ms);
}

TEST_CASE("Guessing at many accounts from one network is slowed as well")
{
    Throttle throttle{true};
    for (int i = 0; i < 20; ++i) throttle.log_in_failed("member" + std::to_string(i), "203.0.113.7", noon);
    CHECK(throttle.wait_to_log_in("somebody", "203.0.113.99", noon) > 0);
    CHECK(throttle.wait_to_log_in("somebody", "198.51.100.1", noon) == 0);
}

TEST_CASE("A throttle that is off asks nobody to wait")
{
    Throttle throttle{false};
    for (int i = 0; i < 100; ++i) {
        throttle.log_in_failed("Ada", "203.0.113.7", noon);
        CHECK(throttle.wait_to_write(MemberId{1}, noon) == 0);
        CHECK(throttle.wait_to_log_in("Ada", "203.0.113.7", noon) == 0);
        CHECK(throttle.wait_to_register("203.0.113.7", noon) == 0);
    }
}

TEST_CASE("A table of strangers stays bounded and forgets who was away longest")
{
    BoundedTable<int> table;
    auto const count = static_cast<std::int64_t>(BoundedTable<int>::entries_max) * 2;
    for (std::int64_t i = 0; i < count; ++i) {
        table.with(static_cast<std::uint64_t>(i), noon + i, [](int& state) { state = 1; });
    }
    CHECK(table.size() <= BoundedTable<int>::entries_max);
    CHECK(table.with(static_cast<std::uint64_t>(count - 1), noon + count, [](int& state) { return state; }) == 1);
    CHECK(table.with(0, noon + count, [](int& state) { return state; }) == 0);
}

}  // namespace stoa::web
