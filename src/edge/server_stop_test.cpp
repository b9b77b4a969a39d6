#include "edge/server.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <future>

#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

TEST_CASE("A stop lets requests in flight finish and takes no new ones")
{
    Door door;
    std::atomic<int> begun{0};
    RunningServer server{on_free_port(), [&](http::Request&& request) {
                             ++begun;
                             door.wait();
                             return echo(std::move(request));
                         }};
    auto port = server.port();
    Client idle{port}, busy{port};
    busy.send("GET /in-flight HTTP/1.1\r\nHost: here\r\n\r\n");
    wait_until([&] { return begun == 1; });
    server.server.stop();
    CHECK(idle.is_closed());
    wait_until([&] { return !Client{port}.is_connected(); });
    CHECK_FALSE(Client{port}.is_connected());
    door.open();
    auto answer = busy.answer();
    CHECK(answer.body == "GET /in-flight? ");
    CHECK(holds(answer.head, "\r\nConnection: close\r\n"));
    CHECK(busy.is_closed());
}

TEST_CASE("A stop does not wait for ever")
{
    auto options = on_free_port();
    options.limits.stop_time = milliseconds{50};
    std::optional<RunningServer> server{std::in_place, options, echo};
    Client client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: he");
    std::this_thread::sleep_for(milliseconds{20});
    auto began = std::chrono::steady_clock::now();
    server.reset();
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{2});
    CHECK(client.is_closed());
}

TEST_CASE("A signal stops the server")
{
    Server server{on_free_port(), echo};
    auto stopped = std::async(std::launch::async, [&] { run_until_signal(server); });
    Client client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().status == 200);
    std::raise(SIGTERM);
    CHECK(stopped.wait_for(std::chrono::seconds{5}) == std::future_status::ready);
}

TEST_CASE("A port that is taken, and an address that is not ours, are said at once")
{
    RunningServer server{on_free_port(), echo};
    auto options = on_free_port();
    options.listen.port = server.port();
    CHECK_THROWS_WITH_AS(
        (Server{options, echo}),
        ("cannot listen on 127.0.0.1:" + std::to_string(server.port()) + ": Address already in use").c_str(),
        std::runtime_error);
    options.listen.address = "192.0.2.1";
    CHECK_THROWS_AS((Server{options, echo}), std::runtime_error);
    options.listen.address = "not an address";
    CHECK_THROWS_AS((Server{options, echo}), std::runtime_error);
    options = on_free_port();
    options.trusted_proxies = {"example"};
    CHECK_THROWS_AS((Server{options, echo}), std::invalid_argument);
}

TEST_CASE("A server that is stopped before it runs does not run")
{
    Server server{on_free_port(), echo};
    server.stop();
    server.run();
}
