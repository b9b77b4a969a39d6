#include "db/recollection.hpp"

#include <doctest/doctest.h>

#include "db/sqlite.hpp"
#include "db/transaction.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::db {
namespace {

constexpr Statement one{"test.one", ""}, other{"test.other", ""};
constexpr Statement create{"test.create", "CREATE TABLE things (id INTEGER PRIMARY KEY)"};
constexpr Statement insert{"test.insert", "INSERT INTO things (id) VALUES ($1)"};

std::shared_ptr<void const> value(int number) { return std::make_shared<int const>(number); }

int number_in(std::shared_ptr<void const> const& found) { return found ? *static_cast<int const*>(found.get()) : 0; }

}  // namespace

TEST_CASE("what was read is known by its statement and its parameters, until the state is another")
{
    Recollection memory;
    memory.see_state(1);
    memory.keep(one, "a", value(11), 4);
    memory.keep(other, "a", value(12), 4);
    CHECK(number_in(memory.find(one, "a")) == 11);
    CHECK(number_in(memory.find(other, "a")) == 12);
    CHECK(memory.find(one, "b") == nullptr);
    memory.see_state(1);
    CHECK(number_in(memory.find(one, "a")) == 11);
    memory.see_state(2);
    CHECK(memory.find(one, "a") == nullptr);
    CHECK(memory.bytes() == 0);
}

TEST_CASE("a full memory starts anew, and what is too large never enters it")
{
    Recollection memory;
    memory.keep(one, "huge", value(1), Recollection::bytes_max + 1);
    CHECK(memory.find(one, "huge") == nullptr);
    for (int i = 1; i <= 100; ++i) {
        memory.keep(one, std::to_string(i), value(i), Recollection::bytes_max / 10);
        REQUIRE(memory.bytes() <= Recollection::bytes_max);
        REQUIRE(number_in(memory.find(one, std::to_string(i))) == i);
    }
    CHECK(memory.find(one, "1") == nullptr);
}

TEST_CASE("a connection that reads forgets when another one has written, and not before its transaction sees it")
{
    testing::ScratchFolder folder;
    auto writer = open_sqlite(folder.path() / "test.db", {.purpose = Purpose::writing});
    writer->execute(create);
    auto reader = open_sqlite(folder.path() / "test.db", {});
    CHECK(reader->recollection() == nullptr);  // outside a transaction nothing is certain
    CHECK(writer->recollection() == nullptr);  // it sees what is not committed
    auto const in_transaction = [&](auto act) {
        Transaction transaction{*reader, Purpose::reading};
        act(*reader->recollection());
        transaction.commit();
    };
    in_transaction([&](Recollection& memory) { memory.keep(one, "a", value(7), 4); });
    in_transaction([&](Recollection& memory) {
        CHECK(number_in(memory.find(one, "a")) == 7);
        writer->execute(insert, 1);  // this transaction goes on seeing the state before
        CHECK(number_in(reader->recollection()->find(one, "a")) == 7);
    });
    in_transaction([&](Recollection& memory) { CHECK(memory.find(one, "a") == nullptr); });
}

}  // namespace stoa::db
