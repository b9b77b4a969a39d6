#include "store/read_marking.hpp"

#include "store/read_mark.hpp"
#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

void add_replies(Store& store, Sample const& sample, int first, int last)
{
    for (int minute = first; minute <= last; ++minute)
        store.write([&](Writer& db) {
            return insert_post(db, sample_post(sample.thread, sample.ben, "More.", at_minute(minute)),
                               at_minute(minute));
        });
}

std::int64_t position_of_ada(Store& store, Sample const& sample)
{
    return store.read(
        [&](Reader& db) { return read_position(db, *find_viewer(db, sample.ada), *find_thread(db, sample.thread)); });
}

void set_mark(Store& store, Sample const& sample, std::int64_t position)
{
    store.write([&](Writer& db) {
        set_read_marks(db, {{sample.ada, sample.thread, position}});
        return Done{};
    });
}

void mark_forum(Store& store, Sample const& sample)
{
    store.write([&](Writer& db) {
        mark_forums_read(db, *find_viewer(db, sample.ada), {sample.forum}, at_minute(20));
        return Done{};
    });
}

bool undo(Store& store, Sample const& sample)
{
    return store.write([&](Writer& db) { return undo_read_marking(db, sample.ada); });
}

}  // namespace

STORE_TEST_CASE("marking everything read is undone, floor and marks")
{
    auto sample = store.write(begin_sample);
    add_replies(store, sample, 2, 10);
    set_mark(store, sample, 4);
    store.write([&](Writer& db) {
        mark_everything_read(db, sample.ada, at_minute(20));
        return Done{};
    });
    CHECK(position_of_ada(store, sample) == 10);
    add_replies(store, sample, 21, 21);
    CHECK(position_of_ada(store, sample) == 10);
    CHECK(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 4);
    CHECK_FALSE(undo(store, sample));
}

STORE_TEST_CASE("what was read after the marking stays read")
{
    auto sample = store.write(begin_sample);
    add_replies(store, sample, 2, 10);
    set_mark(store, sample, 4);
    SUBCASE("everything")
    {
        store.write([&](Writer& db) {
            mark_everything_read(db, sample.ada, at_minute(20));
            return Done{};
        });
    }
    SUBCASE("a forum") { mark_forum(store, sample); }
    add_replies(store, sample, 21, 21);
    set_mark(store, sample, 11);
    CHECK(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 11);
}

STORE_TEST_CASE("marking a forum read is undone, with and without a mark before")
{
    auto sample = store.write(begin_sample);
    add_replies(store, sample, 2, 10);
    mark_forum(store, sample);
    CHECK(position_of_ada(store, sample) == 10);
    CHECK(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 0);
    set_mark(store, sample, 3);
    mark_forum(store, sample);
    CHECK(position_of_ada(store, sample) == 10);
    CHECK(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 3);
}

STORE_TEST_CASE("only the last marking can be undone, and not for ever")
{
    auto sample = store.write(begin_sample);
    add_replies(store, sample, 2, 10);
    mark_forum(store, sample);
    mark_forum(store, sample);  // nothing was left to mark
    CHECK(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 10);

    add_replies(store, sample, 11, 11);
    mark_forum(store, sample);
    store.write([&](Writer& db) {
        delete_read_markings(db, at_minute(21));
        return Done{};
    });
    CHECK_FALSE(undo(store, sample));
    CHECK(position_of_ada(store, sample) == 11);
}

}  // namespace stoa::store
