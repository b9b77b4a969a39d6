#include "store/event.hpp"

#include <thread>

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

void announce_at(Store& store, Instant at)
{
    store.write([&](Writer& db) {
        announce(db, {{}, EventKind::post_added, {1}, {2}, {3}, {4}, at});
        return Done{};
    });
}

std::vector<Event> events(Store& store, EventId after, int count)
{
    return store.read([&](Reader& db) { return events_after(db, after, count); });
}

}  // namespace

STORE_TEST_CASE("events come in order, from a cursor on")
{
    for (int minute = 0; minute < 5; ++minute) announce_at(store, at_minute(minute));
    auto first = events(store, {0}, 2);
    REQUIRE(first.size() == 2);
    CHECK(first[0].kind == EventKind::post_added);
    CHECK(first[0].forum == ForumId{1});
    CHECK(first[0].thread == ThreadId{2});
    CHECK(first[0].post == PostId{3});
    CHECK(first[0].member == MemberId{4});
    CHECK(first[0].at == at_minute(0));
    CHECK(events(store, first[1].id, 10).size() == 3);
    CHECK(store.read([](Reader& db) { return last_event(db); }) == events(store, {0}, 10).back().id);
}

STORE_TEST_CASE("each consumer has a cursor of its own")
{
    CHECK(store.read([](Reader& db) { return cursor_of(db, "mail"); }) == EventId{0});
    store.write([](Writer& db) {
        set_cursor(db, "mail", {7});
        set_cursor(db, "mail", {8});
        return Done{};
    });
    CHECK(store.read([](Reader& db) { return cursor_of(db, "mail"); }) == EventId{8});
    CHECK(store.read([](Reader& db) { return cursor_of(db, "search"); }) == EventId{0});
}

STORE_TEST_CASE("old events are deleted, and no number is given out twice")
{
    for (int minute = 0; minute < 5; ++minute) announce_at(store, at_minute(minute));
    auto delete_before = [&](Instant before) {
        store.write([&](Writer& db) {
            delete_events_before(db, before);
            return Done{};
        });
    };
    delete_before(at_minute(2));
    CHECK(events(store, {0}, 10).size() == 3);
    delete_before(at_minute(9));
    auto left = events(store, {0}, 10);
    REQUIRE(left.size() == 1);
    announce_at(store, at_minute(10));
    CHECK(events(store, left[0].id, 10).size() == 1);
}

// A consumer that has seen number 6 never looks for number 5 again.
STORE_TEST_CASE("numbers become visible in their order")
{
    std::atomic<bool> is_over{};
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&] {
            for (int n = 0; n < 25; ++n) announce_at(store, at_minute(n));
        });
    std::size_t seen = 0;
    std::thread reader{[&] {
        EventId cursor{};
        while (true) {
            bool is_last_look = is_over;
            for (auto const& event : events(store, cursor, 1000)) {
                cursor = event.id;
                ++seen;
            }
            if (is_last_look) return;
        }
    }};
    for (auto& writer : writers) writer.join();
    is_over = true;
    reader.join();
    CHECK(seen == 100);
}

}  // namespace stoa::store
