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

TEST_CASE("migrations are numbered from one on")
{
    int number = 0;
    for (auto const& step : migrations()) CHECK(step.number == ++number);
}

STORE_TEST_CASE("a new forum has four groups with their rights")
{
    auto groups = store.read([](Reader& db) { return all_groups(db); });
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].id == guests);
    CHECK(groups[0].allow == PermissionSet{Permission::see_forum, Permission::read_threads});
    CHECK(groups[1].id == members);
    CHECK(groups[1].allow - groups[0].allow == PermissionSet{Permission::start_threads, Permission::reply,
                                                             Permission::edit_own_posts, Permission::delete_own_posts});
    CHECK(groups[2].id == moderators);
    CHECK(groups[2].allow - groups[1].allow ==
          PermissionSet{Permission::see_deleted_posts, Permission::edit_any_post, Permission::delete_any_post,
                        Permission::post_in_locked_threads, Permission::pin_and_lock_threads});
    CHECK(groups[3].id == administrators);
    CHECK(groups[3].allow - groups[2].allow == PermissionSet{Permission::administer});
}

}  // namespace stoa::store
