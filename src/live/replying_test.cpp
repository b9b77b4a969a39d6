#include "live/replying.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using live::Replying;

TEST_CASE("Who is writing a reply is known for a moment, and said once")
{
    constexpr ThreadId steel{12}, titanium{13};
    constexpr Instant noon{1'000'000'000'000};
    MemberName const ada{{1}, "Ada"}, ben{{2}, "Ben"};
    Replying replying;
    auto const names = [&](ThreadId thread, Instant now) { return replying.in_thread(thread, now).size(); };

    CHECK(replying.note(steel, ada, noon));
    CHECK_FALSE(replying.note(steel, ada, noon + 5 * second_ms));
    CHECK(replying.note(steel, ben, noon + 6 * second_ms));
    CHECK(names(steel, noon + 6 * second_ms) == 2);
    CHECK(names(titanium, noon) == 0);

    CHECK(names(steel, noon + 25 * second_ms) == 1);
    CHECK(replying.in_thread(steel, noon + 25 * second_ms).front().name == "Ben");
    CHECK(replying.note(steel, ada, noon + 25 * second_ms));
    replying.forget(steel, ada.id);
    CHECK(names(steel, noon + 25 * second_ms) == 1);
    replying.note(titanium, ada, noon + 60 * second_ms);
    CHECK(names(steel, noon + 60 * second_ms) == 0);
}

TEST_CASE("A thread has so many writers and no more")
{
    Replying replying;
    for (std::int64_t id = 1; id <= 50; ++id) replying.note({1}, {{id}, "M"}, Instant{1'000'000});
    CHECK(replying.in_thread({1}, Instant{1'000'000}).size() == Replying::members_max);
}
