#include "db/connection.hpp"

#include <doctest/doctest.h>

#include "db/postgres.hpp"
#include "db/sqlite.hpp"
#include "db/transaction.hpp"
#include "support/postgres.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::db {

namespace {

constexpr Statement create{"test.create", "CREATE TABLE things (id bigint PRIMARY KEY, name text, data BLOB)",
                           "CREATE TABLE things (id bigint PRIMARY KEY, name text, data bytea)"};
constexpr Statement insert{"test.insert", "INSERT INTO things (id, name, data) VALUES ($1, $2, $3)"};
constexpr Statement select_all{"test.all", "SELECT id, name, data FROM things ORDER BY id"};
constexpr Statement select_name{"test.name", "SELECT name FROM things WHERE id = $1"};
constexpr Statement select_named{"test.named", "SELECT id FROM things WHERE id IN LIST($1) AND name = $2 ORDER BY id"};
constexpr Statement update{"test.update", "UPDATE things SET name = $1 WHERE id > $2"};
constexpr Statement count{"test.count", "SELECT count(*), count(*) > 1 FROM things"};

// Runs a story on a connection of each engine with an empty table.
template <class Story>
void on_both_engines(Story story)
{
    testing::ScratchFolder folder;
    auto sqlite = open_sqlite(folder.path() / "test.db", {.purpose = Purpose::writing, .busy_timeout_ms = 50});
    auto postgres = connect_postgres(testing::postgres_server().new_database(), {});
    for (auto* connection : {sqlite.get(), postgres.get()}) {
        CAPTURE(static_cast<int>(connection->engine()));
        connection->execute(create);
        story(*connection);
    }
}

struct Thing {
    std::int64_t id;
    std::optional<std::string> name;
    std::string data;
};

Thing thing_from(Row& row)
{
    return {row.get<std::int64_t>(), row.get<std::optional<std::string>>(), row.get<std::string>()};
}

}  // namespace

TEST_CASE("what goes in comes out")
{
    on_both_engines([](Connection& db) {
        auto const digest = sha256("x");
        std::int64_t const huge = std::numeric_limits<std::int64_t>::min();
        CHECK(db.execute(insert, huge, std::string{"Über \"quotes\" '; DROP"}, digest) == 1);
        CHECK(db.execute(insert, 2, std::optional<std::string>{}, Value{}) == 1);
        CHECK(db.execute(insert, 3, "", Value{}) == 1);

        auto things = db.all(select_all, thing_from);
        REQUIRE(things.size() == 3);
        CHECK(things[0].id == huge);
        CHECK(things[0].name == "Über \"quotes\" '; DROP");
        CHECK(things[0].data == view(digest));
        CHECK_FALSE(things[1].name.has_value());
        CHECK(things[1].data.empty());
        CHECK(things[2].name == "");

        auto both = db.first(count, [](Row& row) { return std::pair{row.get<int>(), row.get<bool>()}; });
        CHECK(*both == std::pair{3, true});
    });
}

TEST_CASE("rows are counted, listed and missing")
{
    on_both_engines([](Connection& db) {
        for (int i = 1; i <= 4; ++i) db.execute(insert, i, "a", Value{});
        CHECK(db.execute(update, "b", 2) == 2);
        CHECK(db.one<std::string>(select_name, 3) == "b");
        CHECK_FALSE(db.one<std::string>(select_name, 9).has_value());
        std::vector<PostId> const wanted{{1}, {3}, {4}, {9}};
        CHECK(db.all(
                  select_named, [](Row& row) { return row.get<PostId>().value; }, wanted, "b") ==
              std::vector<std::int64_t>{3, 4});
        CHECK(db.all(select_named, thing_from, std::vector<PostId>{}, "b").empty());
    });
}

TEST_CASE("statements are counted")
{
    on_both_engines([](Connection& db) {
        auto before = db.statement_count();
        Transaction transaction{db, Purpose::writing};
        db.execute(insert, 1, "a", Value{});
        db.one<std::string>(select_name, 1);
        transaction.commit();
        CHECK(db.statement_count() - before == 2);
    });
}

TEST_CASE("a transaction that is left is taken back, a savepoint only in part")
{
    on_both_engines([](Connection& db) {
        {
            Transaction transaction{db, Purpose::writing};
            db.execute(insert, 1, "a", Value{});
        }
        CHECK_FALSE(db.is_in_transaction());
        CHECK_FALSE(db.one<std::string>(select_name, 1).has_value());
        {
            Transaction transaction{db, Purpose::writing};
            db.execute(insert, 2, "a", Value{});
            {
                Savepoint part{db};
                db.execute(insert, 3, "a", Value{});
            }
            Savepoint kept{db};
            db.execute(insert, 4, "a", Value{});
            kept.keep();
            transaction.commit();
        }
        CHECK(db.one<std::string>(select_name, 2).has_value());
        CHECK_FALSE(db.one<std::string>(select_name, 3).has_value());
        CHECK(db.one<std::string>(select_name, 4).has_value());
    });
}

TEST_CASE("a savepoint of any size can be kept or taken back")
{
    on_both_engines([](Connection& db) {
        std::string const page(3'000, 'p');
        {
            Transaction transaction{db, Purpose::writing};
            for (int id = 1; id <= 400; ++id) db.execute(insert, id, page, Value{});  // on 400 pages of SQLite
            transaction.commit();
        }
        for (int const changed : {1, 10, 28, 30, 47, 100, 400}) {
            Transaction transaction{db, Purpose::writing};
            {
                Savepoint part{db};
                db.execute(update, std::string(3'000, 'q'), 400 - changed);
            }
            CHECK(db.one<std::string>(select_name, 400) == page);
            Savepoint part{db};
            db.execute(update, std::string(3'000, 'r'), 400 - changed);
            part.keep();
            transaction.roll_back();
            CHECK(db.one<std::string>(select_name, 400) == page);
        }
    });
}

TEST_CASE("a fault names the statement and the reason")
{
    on_both_engines([](Connection& db) {
        db.execute(insert, 1, "a", Value{});
        try {
            db.execute(insert, 1, "again", Value{});
            FAIL("the same key went in twice");
        } catch (Fault const& fault) {
            CHECK(fault.statement() == "test.insert");
            CHECK_FALSE(fault.code().empty());
        }
        CHECK(db.one<std::string>(select_name, 1) == "a");  // the connection goes on
    });
}

TEST_CASE("two writers on one SQLite file: the second waits, then is told of the conflict")
{
    testing::ScratchFolder folder;
    SqliteOptions const options{.purpose = Purpose::writing, .busy_timeout_ms = 20};
    auto one = open_sqlite(folder.path() / "test.db", options);
    auto two = open_sqlite(folder.path() / "test.db", options);
    Transaction transaction{*one, Purpose::writing};
    CHECK_THROWS_AS(two->begin(Purpose::writing), Conflict);
}

TEST_CASE("two transactions on PostgreSQL that cannot both be right: one is told of the conflict")
{
    auto url = testing::postgres_server().new_database();
    auto one = connect_postgres(url, {});
    auto two = connect_postgres(url, {});
    one->execute(create);
    Transaction first{*one, Purpose::writing};
    Transaction second{*two, Purpose::writing};
    one->one<std::int64_t>(count);
    two->one<std::int64_t>(count);
    one->execute(insert, 1, "a", Value{});
    two->execute(insert, 2, "b", Value{});
    first.commit();
    CHECK_THROWS_AS(second.commit(), Conflict);
}

TEST_CASE("a server that is not there is a fault, not a standstill")
{
    CHECK_THROWS_AS(connect_postgres("host=/nowhere dbname=x connect_timeout=2", {}), Fault);
}

TEST_CASE("a statement that runs inside itself is a mistake of ours")
{
    testing::ScratchFolder folder;
    auto db = open_sqlite(folder.path() / "test.db", {.purpose = Purpose::writing});
    db->execute(create);
    db->execute(insert, 1, "a", Value{});
    CHECK_THROWS_AS(db->each(select_all, [&](Row&) { db->all(select_all, thing_from); }), std::logic_error);
}

}  // namespace stoa::db
