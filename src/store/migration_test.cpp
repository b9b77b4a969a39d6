#include "store/migration.hpp"

#include <doctest/doctest.h>

#include "db/postgres.hpp"
#include "db/sqlite.hpp"
#include "store/forum.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

using stoa::testing::EmptyStore;

std::unique_ptr<db::Connection> connect(EmptyStore const& store)
{
    auto const& options = store.options();
    if (store->engine() == Engine::postgres) return db::connect_postgres(options.database, {});
    return db::open_sqlite(options.data / "stoa.db", {.purpose = db::Purpose::writing});
}

void pretend_newer(EmptyStore const& store)
{
    static constexpr db::Statement insert{"test.newer",
                                          "INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)"};
    connect(store)->execute(insert, migrations().back().number + 1, "0099_future", 0);
}

std::int64_t count_migrations(EmptyStore const& store)
{
    static constexpr db::Statement count{"test.count", "SELECT count(*) FROM migrations"};
    return *connect(store)->one<std::int64_t>(count);
}

void reopening_changes_nothing(Engine engine)
{
    EmptyStore store{engine};
    store->write([](Writer& db) { return insert_forum(db, {.name = "Cycling", .slug = "cycling"}); });
    auto again = store.options();
    again.use = StoreUse::tool;
    CHECK(Store::open(again)->read([](Reader& db) { return all_forums(db).size(); }) == 1);
    CHECK(count_migrations(store) == std::ssize(migrations()));
}

void a_newer_schema_is_refused(Engine engine)
{
    EmptyStore store{engine};
    pretend_newer(store);
    auto again = store.options();
    again.use = StoreUse::tool;
    CHECK_THROWS_WITH_AS(Store::open(again), doctest::Contains("run the newer stoa that wrote it"), SchemaTooNew);
}

// A step that fails half-way must leave nothing behind.
void a_broken_step_is_taken_back(Engine engine)
{
    EmptyStore store{engine};
    auto connection = connect(store);
    auto const number = migrations().back().number + 1;
    Migration const broken{number, "broken", "CREATE TABLE half (id INTEGER); oops",
                           "CREATE TABLE half (id bigint); oops"};
    CHECK_THROWS_AS(migrate(*connection, std::span{&broken, 1}), db::Fault);
    CHECK(count_migrations(store) == std::ssize(migrations()));
    static constexpr db::Statement select_half{"test.half", "SELECT count(*) FROM half"};
    CHECK_THROWS_AS(connection->one<std::int64_t>(select_half), db::Fault);
}

}  // namespace

TEST_CASE("migrations run once")
{
    reopening_changes_nothing(Engine::sqlite);
    reopening_changes_nothing(Engine::postgres);
}

TEST_CASE("an older program refuses a newer schema")
{
    a_newer_schema_is_refused(Engine::sqlite);
    a_newer_schema_is_refused(Engine::postgres);
}

TEST_CASE("a migration that fails leaves nothing behind")
{
    a_broken_step_is_taken_back(Engine::sqlite);
    a_broken_step_is_taken_back(Engine::postgres);
}

TEST_CASE("migrations are numbered upwards")
{
    std::int64_t number = 0;
    for (auto const& step : migrations()) {
        CHECK(step.number > number);
        number = step.number;
    }
}

STORE_TEST_CASE("a new forum has four groups with their rights")
{
    auto groups = store.read([](Reader& db) { return all_groups(db); });
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].id == guests);
    CHECK(groups[0].allow.has(Permission::read_threads));
    CHECK_FALSE(groups[0].allow.has(Permission::reply));

    auto gained = [&](std::size_t group) { return groups[group].allow - groups[group - 1].allow; };
    CHECK(gained(1).has(Permission::reply));
    CHECK(gained(1).has(Permission::react));
    CHECK(gained(2).has(Permission::edit_any_post));
    CHECK(gained(2).has(Permission::ban_members));
    CHECK(gained(3) == PermissionSet{Permission::administer, Permission::purge_posts, Permission::change_name,
                                     Permission::invite_members, Permission::edit_members, Permission::see_addresses,
                                     Permission::manage_forums, Permission::manage_groups,
                                     Permission::manage_settings});
    // Each group may all that the one before it may.
    for (std::size_t group = 1; group < 4; ++group)
        CHECK(groups[group - 1].allow - groups[group].allow == PermissionSet{});
}

}  // namespace stoa::store
