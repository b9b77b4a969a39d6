#include "edge/overload.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

namespace {

TimePoint at(int ms) { return TimePoint{} + milliseconds{1'000'000 + ms}; }

}  // namespace

TEST_CASE("What waits behind one slow answer is not late, what waits while there is always too much is")
{
    Limits limits;
    limits.wait_max = milliseconds{100};
    limits.overload_time = milliseconds{1000};
    Overload overload{limits};
    auto const late = [&](int waited, int now) { return overload.is_late(milliseconds{waited}, at(now)); };
    CHECK_FALSE(late(2000, 0));  // a disk that stood still
    CHECK_FALSE(late(1900, 100));
    CHECK_FALSE(late(3, 300));
    CHECK_FALSE(late(5, 1200));
    CHECK_FALSE(late(500, 1300));  // again, and this time it goes on
    CHECK_FALSE(late(500, 1800));
    CHECK_FALSE(late(90, 2000));
    CHECK_FALSE(late(500, 2290));
    CHECK(late(500, 2310));
    CHECK_FALSE(late(100, 2320));  // who did not wait is answered even so
    CHECK(late(101, 2330));
    CHECK(late(101, 3300));
    CHECK_FALSE(late(20, 4310));  // it is over
    CHECK_FALSE(late(500, 4320));
}

TEST_CASE("While all is well, the waits of some requests are asked for; when one was late, those of all")
{
    Limits limits;
    Overload overload{limits};
    int asked = 0;
    for (int i = 0; i < 80; ++i) asked += overload.wants_to_know();
    CHECK(asked == 10);
    overload.is_late(limits.wait_max + milliseconds{1}, at(0));
    CHECK(overload.wants_to_know());
    CHECK(overload.wants_to_know());
}

TEST_CASE("A server that is asked for more than it can give tells which requests came too late")
{
    auto options = on_free_port();
    options.limits.wait_max = milliseconds{20};
    options.limits.overload_time = milliseconds{100};
    std::atomic<int> late{0}, answered{0};
    options.fast_handler = [&](http::Request const& request) -> std::optional<http::Response> {
        if (request.is_late)
            ++late;
        else
            std::this_thread::sleep_for(milliseconds{10});
        ++answered;
        return http::text(http::Status::ok, "ok");
    };
    RunningServer server{std::move(options), echo};
    {
        Client alone{server.port()};
        alone.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
        CHECK(alone.answer().status == 200);
        CHECK(late == 0);
    }
    std::atomic<bool> is_over{false};
    std::vector<std::thread> crowd;
    for (int i = 0; i < 24; ++i)
        crowd.emplace_back([&] {
            Client client{server.port()};
            while (!is_over) {
                client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
                client.answer();
            }
        });
    wait_until([&] { return late > 0; });
    is_over = true;
    for (auto& one : crowd) one.join();
    CHECK(answered > late);
}
