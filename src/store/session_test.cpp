#include "store/session.hpp"

#include "db/connection.hpp"
#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

Sha256 const key = sha256("what the browser holds");
Sha256 const other_key = sha256("what another browser holds");

std::optional<SessionViewer> find(Store& store, Sha256 const& wanted, Instant now)
{
    return store.read([&](Reader& db) { return find_session(db, wanted, now); });
}

}  // namespace

STORE_TEST_CASE("a session tells who looks until it expires")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        insert_session(db, {key, sample.ada, at_minute(0), at_minute(10), "Browser"});
        add_to_group(db, sample.ada, moderators);
        add_to_group(db, sample.ada, administrators);
        touch_sessions(db, {{key, at_minute(4)}});
        return Done{};
    });
    auto session = find(store, key, at_minute(5));
    REQUIRE(session.has_value());
    CHECK(session->viewer.member == sample.ada);
    CHECK(session->viewer.groups == std::vector<GroupId>{members, moderators, administrators});
    CHECK(session->seen_at == at_minute(4));
    CHECK(session->expires_at == at_minute(10));
    CHECK_FALSE(find(store, key, at_minute(10)).has_value());
    CHECK_FALSE(find(store, other_key, at_minute(5)).has_value());
}

STORE_TEST_CASE("finding a session costs one statement")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        insert_session(db, {key, sample.ada, at_minute(0), at_minute(10), ""});
        return Done{};
    });
    store.read([](Reader& db) {
        auto before = db->statement_count();
        CHECK(find_session(db, key, at_minute(1)).has_value());
        CHECK(db->statement_count() - before == 1);
        return Done{};
    });
}

STORE_TEST_CASE("sessions end one by one, all of a member, or by time")
{
    auto sample = store.write(begin_sample);
    auto begin = [&](Sha256 const& at, MemberId member, Instant expires) {
        store.write([&](Writer& db) {
            insert_session(db, {at, member, at_minute(0), expires, ""});
            return Done{};
        });
    };
    begin(key, sample.ada, at_minute(10));
    begin(other_key, sample.ben, at_minute(20));
    store.write([](Writer& db) {
        delete_session(db, key);
        return Done{};
    });
    CHECK_FALSE(find(store, key, at_minute(1)).has_value());
    CHECK(find(store, other_key, at_minute(1)).has_value());

    begin(key, sample.ben, at_minute(10));
    store.write([](Writer& db) {
        delete_expired_sessions(db, at_minute(15));
        return Done{};
    });
    CHECK_FALSE(find(store, key, at_minute(1)).has_value());
    store.write([&](Writer& db) {
        delete_sessions_of(db, sample.ben);
        return Done{};
    });
    CHECK_FALSE(find(store, other_key, at_minute(1)).has_value());
}

STORE_TEST_CASE("a token speaks for its member until it is deleted, and by them only")
{
    auto sample = store.write(begin_sample);
    auto token =
        store.write([&](Writer& db) { return insert_api_token(db, {key, sample.ada, "script", at_minute(1)}); });
    CHECK(store.read([](Reader& db) { return find_api_token(db, key, at_minute(2)); })->viewer.name == "Ada");
    CHECK_FALSE(store.read([](Reader& db) { return find_api_token(db, other_key, at_minute(2)); }).has_value());

    auto tokens = [&] { return store.read([&](Reader& db) { return api_tokens_of(db, sample.ada); }); };
    REQUIRE(tokens().size() == 1);
    CHECK(tokens()[0].name == "script");
    CHECK_FALSE(tokens()[0].used_at.has_value());
    store.write([](Writer& db) {
        touch_api_tokens(db, {{key, at_minute(3)}, {key, at_minute(2)}});
        return Done{};
    });
    CHECK(tokens()[0].used_at == at_minute(3));

    CHECK_FALSE(store.write([&](Writer& db) { return delete_api_token(db, sample.ben, token); }));
    CHECK(store.write([&](Writer& db) { return delete_api_token(db, sample.ada, token); }));
    CHECK(tokens().empty());
}

}  // namespace stoa::store
