#include "store/store.hpp"

#include <string>
#include <thread>

#include "db/connection.hpp"
#include "model/refusal.hpp"
#include "store/setting.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

int number_of(std::optional<std::string> const& text) { return text ? std::stoi(*text) : 0; }

constexpr db::Statement try_to_write{"test.write", "UPDATE settings SET value = 'no'"};

}  // namespace

STORE_TEST_CASE("a refusal takes back what the act wrote")
{
    auto outcome = store.write([](Writer& db) -> Result<Done> {
        set_setting(db, "name", "Stoa");
        return Refusal::not_permitted;
    });
    CHECK_FALSE(outcome.has_value());
    CHECK(outcome.error() == Refusal::not_permitted);
    CHECK_FALSE(store.read([](Reader& db) { return find_setting(db, "name"); }).has_value());
}

STORE_TEST_CASE("an exception takes back what the act wrote and reaches the caller")
{
    auto act = [](Writer& db) -> Done {
        set_setting(db, "name", "Stoa");
        throw std::runtime_error{"no"};
    };
    CHECK_THROWS_WITH(store.write(act), "no");
    CHECK_FALSE(store.read([](Reader& db) { return find_setting(db, "name"); }).has_value());
}

STORE_TEST_CASE("many who count at once lose no step")
{
    constexpr int people = 8;
    constexpr int steps = 25;
    std::vector<std::thread> threads;
    for (int i = 0; i < people; ++i)
        threads.emplace_back([&] {
            for (int step = 0; step < steps; ++step)
                store.write([](Writer& db) {
                    auto count = number_of(find_setting(db, "count"));
                    set_setting(db, "count", std::to_string(count + 1));
                    return Done{};
                });
        });
    for (auto& thread : threads) thread.join();
    CHECK(store.read([](Reader& db) { return number_of(find_setting(db, "count")); }) == people * steps);
}

TEST_CASE("nodes that write the same at once all get their turn, and lose no step")
{
    constexpr int nodes = 3, people = 3, steps = 25;
    testing::EmptyStore first{Engine::postgres};
    std::vector<std::unique_ptr<Store>> others;
    for (int i = 1; i < nodes; ++i) others.push_back(Store::open(first.options()));
    std::vector<std::thread> threads;
    for (int i = 0; i < nodes * people; ++i)
        threads.emplace_back([&, &store = i % nodes == 0 ? *first : *others[static_cast<std::size_t>(i % nodes - 1)]] {
            for (int step = 0; step < steps; ++step)
                store.write([](Writer& db) {
                    auto const count = number_of(find_setting(db, "count"));
                    std::this_thread::sleep_for(std::chrono::milliseconds{1});  // so that others meet us
                    set_setting(db, "count", std::to_string(count + 1));
                    return Done{};
                });
        });
    for (auto& thread : threads) thread.join();
    CHECK(first->read([](Reader& db) { return number_of(find_setting(db, "count")); }) == nodes * people * steps);
}

STORE_TEST_CASE("a reader sees one moment, whatever happens meanwhile")
{
    store.write([](Writer& db) {
        set_setting(db, "name", "before");
        return Done{};
    });
    store.read([&](Reader& db) {
        CHECK(find_setting(db, "name") == "before");
        store.write([](Writer& writer) {
            set_setting(writer, "name", "after");
            return Done{};
        });
        CHECK(find_setting(db, "name") == "before");
        return Done{};
    });
    CHECK(store.read([](Reader& db) { return find_setting(db, "name"); }) == "after");
}

STORE_TEST_CASE("a reader cannot write")
{
    auto question = [](Reader& db) { return db->execute(try_to_write); };
    CHECK_THROWS_AS(store.read(question), db::Fault);
    CHECK_FALSE(store.read([](Reader& db) { return find_setting(db, "name"); }).has_value());
}

STORE_TEST_CASE("more people read at once than there are connections")
{
    store.write([](Writer& db) {
        set_setting(db, "name", "Stoa");
        return Done{};
    });
    std::atomic<int> answers{};
    std::vector<std::thread> threads;
    for (int i = 0; i < 24; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 20; ++n)
                if (store.read([](Reader& db) { return find_setting(db, "name"); }) == "Stoa") ++answers;
        });
    for (auto& thread : threads) thread.join();
    CHECK(answers == 24 * 20);
}

STORE_TEST_CASE("a setting that is set again holds the last value")
{
    store.write([](Writer& db) {
        set_setting(db, "name", "One");
        set_setting(db, "name", "Two");
        return Done{};
    });
    CHECK(store.read([](Reader& db) { return find_setting(db, "name"); }) == "Two");
    CHECK_FALSE(store.read([](Reader& db) { return find_setting(db, "secret"); }).has_value());
}

}  // namespace stoa::store
