#include "edge/worker_pool.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <future>

using stoa::edge::WorkerPool;

TEST_CASE("Jobs run, all of them, until the pool stops")
{
    std::atomic<int> done{0};
    std::promise<void> last;
    WorkerPool pool{3, 1000};
    for (int i = 0; i < 500; ++i) {
        CHECK(pool.try_submit([&] {
            if (++done == 500) last.set_value();
        }));
    }
    last.get_future().wait();
    pool.stop();
    CHECK(done == 500);
    CHECK_FALSE(pool.try_submit([] {}));
}

TEST_CASE("The line has an end, and a stop drops who still waits in it")
{
    std::promise<void> begun, opened;
    std::atomic<bool> second_ran{false};
    WorkerPool pool{1, 1};
    CHECK(pool.try_submit([&] {
        begun.set_value();
        opened.get_future().wait();
    }));
    begun.get_future().wait();
    CHECK(pool.try_submit([&] { second_ran = true; }));
    CHECK_FALSE(pool.try_submit([] {}));
    auto stopped = std::async(std::launch::async, [&] { pool.stop(); });
    while (pool.try_submit([] {})) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
    opened.set_value();
    stopped.wait();
    CHECK_FALSE(second_ran);
}
