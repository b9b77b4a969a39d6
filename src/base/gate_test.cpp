#include "base/gate.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using stoa::Gate;

TEST_CASE("A gate turns callers away when the line is full")
{
    Gate gate{1, 0};
    REQUIRE(gate.enter());
    CHECK_FALSE(gate.enter());
    gate.leave();
    CHECK(gate.enter());
}

TEST_CASE("A gate never has more callers inside than it may, and all who may wait get in")
{
    Gate gate{2, 6};
    std::atomic<int> inside{0}, most{0}, served{0};
    std::vector<std::jthread> callers;
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([&] {
            if (!gate.enter()) return;
            int now = ++inside;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
            --inside;
            ++served;
            gate.leave();
        });
    }
    callers.clear();
    CHECK(served == 8);
    CHECK(most <= 2);
}
