#include "store/link_card.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {
namespace {

std::optional<ClaimedLink> claim(Store& store, Instant now)
{
    return store.write([&](Writer& db) { return claim_link(db, now, now + minute_ms); });
}

}  // namespace

STORE_TEST_CASE("a wanted link is claimed by one at a time, tried again later, and given up")
{
    auto const sample = store.write(begin_sample);
    auto const now = at_minute(10);
    auto const link =
        store.write([&](Writer& db) { return insert_wanted_link(db, "https://a.example/", sample.ada, now); });
    CHECK(store.read([&](Reader& db) { return find_link(db, "https://a.example/"); }) == link);
    CHECK_FALSE(claim(store, now - 1));
    CHECK(claim(store, now)->tries == 1);
    CHECK_FALSE(claim(store, now));
    CHECK(claim(store, now + minute_ms)->tries == 2);  // whoever had it did not come back

    store.write([&](Writer& db) { return put_link_off(db, link, now + hour_ms), Done{}; });
    CHECK_FALSE(claim(store, now + 10 * minute_ms));
    CHECK(claim(store, now + hour_ms)->tries == 3);
    store.write([&](Writer& db) { return give_link_up(db, link, now), Done{}; });
    CHECK_FALSE(claim(store, now + day_ms));
}

STORE_TEST_CASE("links are counted for the member who wanted them, by time")
{
    auto const sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        insert_wanted_link(db, "https://a.example/", sample.ada, at_minute(1));
        insert_wanted_link(db, "https://b.example/", sample.ada, at_minute(2));
        insert_wanted_link(db, "https://c.example/", sample.ben, at_minute(3));
        return Done{};
    });
    store.read([&](Reader& db) {
        CHECK(count_links_wanted(db, sample.ada, at_minute(0)) == 2);
        CHECK(count_links_wanted(db, sample.ada, at_minute(1)) == 1);
        CHECK(count_links_wanted(db, sample.ben, at_minute(0)) == 1);
        return Done{};
    });
}

}  // namespace stoa::store
