#include "store/read_mark.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

// Cem, who counts everything up to a minute as read.
Viewer newcomer(Store& store, Instant floor)
{
    auto cem = sample_member("Cem");
    cem.read_floor = floor;
    auto id = store.write([&](Writer& db) { return *insert_member(db, cem); });
    return *store.read([&](Reader& db) { return find_viewer(db, id); });
}

void reply(Store& store, Sample const& sample, int minute, std::optional<Instant> at)
{
    store.write([&](Writer& db) {
        return insert_post(db, sample_post(sample.thread, sample.ben, "More.", at), at_minute(minute));
    });
}

std::int64_t position(Store& store, Viewer const& viewer, ThreadId thread)
{
    return store.read([&](Reader& db) { return read_position(db, viewer, *find_thread(db, thread)); });
}

}  // namespace

STORE_TEST_CASE("without a mark everything up to the floor is read")
{
    auto sample = store.write(begin_sample);  // one post in minute 1
    for (int minute = 2; minute <= 30; ++minute) reply(store, sample, minute, at_minute(minute));
    auto cem = newcomer(store, at_minute(12));
    CHECK(position(store, cem, sample.thread) == 12);
    cem.read_floor = at_minute(0);
    CHECK(position(store, cem, sample.thread) == 0);
    cem.read_floor = at_minute(1);
    CHECK(position(store, cem, sample.thread) == 1);
    cem.read_floor = at_minute(29);
    CHECK(position(store, cem, sample.thread) == 29);
    cem.read_floor = at_minute(30);
    CHECK(position(store, cem, sample.thread) == 30);
    CHECK(position(store, Viewer{}, sample.thread) == 0);
}

STORE_TEST_CASE("posts whose time is not known count as old")
{
    auto sample = store.write(begin_sample);
    for (int i = 0; i < 5; ++i) reply(store, sample, 2, std::nullopt);
    reply(store, sample, 20, at_minute(20));
    CHECK(position(store, newcomer(store, at_minute(10)), sample.thread) == 6);
}

STORE_TEST_CASE("marks move forward only")
{
    auto sample = store.write(begin_sample);
    for (int minute = 2; minute <= 9; ++minute) reply(store, sample, minute, at_minute(minute));
    auto cem = newcomer(store, at_minute(0));
    auto mark = [&](std::int64_t at) {
        store.write([&](Writer& db) {
            set_read_marks(db, {{cem.member, sample.thread, at}});
            return Done{};
        });
        return position(store, cem, sample.thread);
    };
    CHECK(mark(4) == 4);
    CHECK(mark(2) == 4);
    CHECK(mark(9) == 9);
}

STORE_TEST_CASE("a thread is unread until its last post has been seen")
{
    auto sample = store.write(begin_sample);
    reply(store, sample, 5, at_minute(5));
    auto cem = newcomer(store, at_minute(3));
    std::vector<ForumId> const forums{sample.forum};
    auto count = [&] { return store.read([&](Reader& db) { return count_unread_threads(db, cem, forums); }); };

    CHECK(count() == 1);
    auto unread = store.read([&](Reader& db) { return unread_threads(db, cem, forums, 1, 20); });
    REQUIRE(unread.size() == 1);
    CHECK(unread[0].thread.id == sample.thread);
    CHECK(unread[0].thread.last_author.name == "Ben");
    CHECK(unread[0].read_position == 1);
    auto const own = store.read([&](Reader& db) { return forums_of_member(db, cem); });
    REQUIRE(own.size() == 1);
    CHECK(own[0].forum == sample.forum);
    CHECK(own[0].unread_threads == 1);
    CHECK(store.read([&](Reader& db) { return count_unread_threads(db, cem, {}); }) == 0);
    CHECK(store.read([&](Reader& db) { return count_unread_threads(db, Viewer{}, forums); }) == 0);

    store.write([&](Writer& db) {
        set_read_marks(db, {{cem.member, sample.thread, 1}});
        return Done{};
    });
    CHECK(count() == 1);
    CHECK(store.read([&](Reader& db) { return unread_threads(db, cem, forums, 1, 20); })[0].read_position == 1);
    store.write([&](Writer& db) {
        set_read_marks(db, {{cem.member, sample.thread, 2}});
        return Done{};
    });
    CHECK(count() == 0);
}

STORE_TEST_CASE("a deleted post makes nothing unread")
{
    auto sample = store.write(begin_sample);
    reply(store, sample, 5, at_minute(5));
    auto cem = newcomer(store, at_minute(0));
    store.write([&](Writer& db) {
        set_read_marks(db, {{cem.member, sample.thread, 1}});
        delete_post(db, {2}, sample.ben, at_minute(6));
        return Done{};
    });
    CHECK(store.read([&](Reader& db) { return count_unread_threads(db, cem, {sample.forum}); }) == 0);
}

STORE_TEST_CASE("marking everything read forgets the marks that it makes useless")
{
    auto sample = store.write(begin_sample);
    auto cem = newcomer(store, at_minute(0));
    store.write([&](Writer& db) {
        set_read_marks(db, {{cem.member, sample.thread, 1}});
        set_read_floor(db, cem.member, at_minute(8));
        return Done{};
    });
    auto viewer = *store.read([&](Reader& db) { return find_viewer(db, cem.member); });
    CHECK(viewer.read_floor == at_minute(8));
    CHECK(position(store, viewer, sample.thread) == 1);
    reply(store, sample, 9, at_minute(9));
    CHECK(position(store, viewer, sample.thread) == 1);  // told by the floor now, not by a mark
    viewer.read_floor = at_minute(0);
    CHECK(position(store, viewer, sample.thread) == 0);
}

STORE_TEST_CASE("positions of several threads come in the order asked for")
{
    auto sample = store.write(begin_sample);
    auto cem = newcomer(store, at_minute(0));
    auto other = store.write([&](Writer& db) {
        auto thread = insert_thread(db, sample_thread(sample.forum, sample.ben, "other", at_minute(3)));
        insert_post(db, sample_post(thread, sample.ben, "x", at_minute(3)), at_minute(3));
        set_read_marks(db, {{cem.member, thread, 1}});
        return thread;
    });
    auto ask = [&](std::vector<ThreadId> const& threads) {
        return store.read([&](Reader& db) { return read_positions(db, cem, threads); });
    };
    CHECK(ask({other, sample.thread}) == std::vector<std::int64_t>{1, 0});
    CHECK(ask({sample.thread, other}) == std::vector<std::int64_t>{0, 1});
    CHECK(ask({}) == std::vector<std::int64_t>{});
}

}  // namespace stoa::store
