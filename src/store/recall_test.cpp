#include "store/recall.hpp"

#include <atomic>
#include <thread>

#include "db/connection.hpp"
#include "model/refusal.hpp"
#include "store/setting.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_value{"test.value", "SELECT value FROM settings WHERE key = 'count'"};

// The count, in a shape that is recalled.
int recalled_count(Reader& db, int& times_read)
{
    auto const read = [&] {
        ++times_read;
        return std::vector<MemberName>{{{}, find_setting(db, "count").value_or("0")}};
    };
    return std::stoi(recalled(db, select_value, RecallKey{1}, read)->front().name);
}

void count_to(Store& store, int count)
{
    store.write([&](Writer& db) {
        set_setting(db, "count", std::to_string(count));
        return Done{};
    });
}

}  // namespace

STORE_TEST_CASE("what is recalled is what is committed, at any time")
{
    int times_read = 0;
    auto const recall = [&] { return store.read([&](Reader& db) { return recalled_count(db, times_read); }); };
    for (int count = 1; count <= 20; ++count) {
        count_to(store, count);
        CHECK(recall() == count);
        CHECK(recall() == count);
    }
    CHECK(times_read == (store.engine() == Engine::sqlite ? 20 : 40));
}

STORE_TEST_CASE("one who writes and reads again sees what was just written, and nobody else does")
{
    int times_read = 0;
    count_to(store, 1);
    auto const outcome = store.write([&](Writer& db) -> Result<Done> {
        CHECK(recalled_count(db, times_read) == 1);
        set_setting(db, "count", "2");
        CHECK(recalled_count(db, times_read) == 2);
        return Refusal::not_permitted;
    });
    CHECK_FALSE(outcome.has_value());
    CHECK(store.read([&](Reader& db) { return recalled_count(db, times_read); }) == 1);
}

STORE_TEST_CASE("many who read while one counts never see it go back, nor miss what was acknowledged")
{
    constexpr int steps = 100;
    std::atomic<int> acknowledged{0};
    std::atomic<int> mistakes{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            int times_read = 0;
            while (acknowledged < steps) {
                auto const at_least = acknowledged.load();
                auto const seen = store.read([&](Reader& db) { return recalled_count(db, times_read); });
                if (seen < at_least) ++mistakes;
            }
        });
    for (int step = 1; step <= steps; ++step) {
        count_to(store, step);
        acknowledged = step;
    }
    for (auto& reader : readers) reader.join();
    CHECK(mistakes == 0);
}

}  // namespace stoa::store
