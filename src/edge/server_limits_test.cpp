#include "edge/server.hpp"

#include <doctest/doctest.h>

#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

TEST_CASE("A body above the limit is refused, announced or not, and the answer arrives although the client goes on")
{
    auto options = on_free_port();
    options.limits.body_bytes = 1000;
    RunningServer server{options, echo};
    Client announced{server.port()};
    announced.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1001\r\n\r\n" + std::string(1001, 'x'));
    CHECK(announced.answer().status == 413);
    CHECK(announced.is_closed());

    Client chunked{server.port()};
    chunked.send("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 101; ++i) chunked.send("a\r\n0123456789\r\n");
    CHECK(chunked.answer().status == 413);
    CHECK(chunked.is_closed());

    Client fitting{server.port()};
    fitting.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n" + std::string(1000, 'x'));
    CHECK(fitting.answer().status == 200);
}

TEST_CASE("Who sends a head too slowly gets 408, who says nothing is left without a word")
{
    auto options = on_free_port();
    options.limits = impatient();
    RunningServer server{options, echo};
    Client dripping{server.port()};
    for (char letter : std::string_view{"GET / HTTP/1.1\r\n"}) {
        dripping.send({&letter, 1});
        std::this_thread::sleep_for(milliseconds{15});
    }
    CHECK(dripping.answer().status == 408);
    CHECK(dripping.is_closed());

    Client silent{server.port()};
    CHECK(silent.is_closed());

    Client resting{server.port()};
    resting.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(resting.answer().status == 200);
    CHECK(resting.is_closed());
}

TEST_CASE("A body must keep coming, but may be slow")
{
    auto options = on_free_port();
    options.limits = impatient();
    options.limits.body_bytes_per_second = 50;
    RunningServer server{options, echo};
    Client stalling{server.port()};
    stalling.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nabc");
    CHECK(stalling.answer().status == 408);

    Client slow{server.port()};
    slow.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 30\r\n\r\n");
    for (int i = 0; i < 30; ++i) {
        slow.send("x");
        std::this_thread::sleep_for(milliseconds{10});
    }
    CHECK(slow.answer().status == 200);
}

TEST_CASE("A client that takes nothing of its answer is hung up on")
{
    auto options = on_free_port();
    options.limits = impatient();
    RunningServer server{options,
                         [](http::Request&&) { return http::text(http::Status::ok, std::string(64 << 20, 'x')); }};
    Client client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    std::this_thread::sleep_for(milliseconds{600});
    CHECK(client.answer().body.size() < 64 << 20);
}

TEST_CASE("When all workers are busy and the line is full, the answer is 503 at once")
{
    auto options = on_free_port();
    options.workers = 1;
    options.limits.queue_max = 1;
    Door door;
    std::atomic<int> begun{0};
    RunningServer server{options, [&](http::Request&& request) {
                             ++begun;
                             door.wait();
                             return echo(std::move(request));
                         }};
    Client working{server.port()}, waiting{server.port()}, refused{server.port()};
    working.send("GET /working HTTP/1.1\r\nHost: here\r\n\r\n");
    wait_until([&] { return begun == 1; });
    waiting.send("GET /waiting HTTP/1.1\r\nHost: here\r\n\r\n");
    std::this_thread::sleep_for(milliseconds{30});
    refused.send("GET /refused HTTP/1.1\r\nHost: here\r\n\r\n");
    auto answer = refused.answer();
    CHECK(answer.status == 503);
    CHECK(holds(answer.head, "\r\nRetry-After: 1\r\n"));
    door.open();
    CHECK(working.answer().body == "GET /working? ");
    CHECK(waiting.answer().body == "GET /waiting? ");
    refused.send("GET /again HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(refused.answer().status == 200);
}

TEST_CASE("A request may have a larger body where it is allowed one, as long as there is room for all of them")
{
    auto options = on_free_port();
    options.limits.body_bytes = 1000;
    options.limits.large_body_bytes = 5000;
    options.limits.large_bodies_bytes = 6000;
    options.body_bytes_max = [](http::Request const& head) { return head.path == "/uploads" ? 5000u : 1000u; };
    RunningServer server{std::move(options), [](http::Request&& request) {
                             return http::text(http::Status::ok, std::to_string(request.body.size()));
                         }};
    auto status_of = [&](std::string const& path, std::size_t size) {
        Client client{server.port()};
        client.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " +
                    std::to_string(size) + "\r\n\r\n" + std::string(size, 'x'));
        return client.answer().status;
    };
    CHECK(status_of("/uploads", 5000) == 200);
    CHECK(status_of("/uploads", 5001) == 413);
    CHECK(status_of("/other", 1000) == 200);
    CHECK(status_of("/other", 1001) == 413);

    Client slow{server.port()};
    slow.send("POST /uploads HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\nExpect: 100-continue\r\n\r\n");
    CHECK(slow.answer(false).head == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(status_of("/uploads", 5000) == 503);
    CHECK(status_of("/uploads", 1000) == 200);
    slow.send(std::string(5000, 'x'));
    CHECK(slow.answer().status == 200);
    CHECK(status_of("/uploads", 5000) == 200);
}

TEST_CASE("There is a limit to connections, and a place is free again when one ends")
{
    auto options = on_free_port();
    options.limits.connections_per_address_max = 2;
    options.limits.counts_loopback = true;
    RunningServer server{options, echo};
    Client second{server.port()};
    second.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(second.answer().status == 200);
    {
        Client first{server.port()};
        first.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
        CHECK(first.answer().status == 200);
        Client third{server.port()};
        CHECK(third.answer().status == 503);
        CHECK(third.is_closed());
    }
    int status = 503;
    wait_until([&] {
        Client again{server.port()};
        again.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
        return (status = again.answer().status) == 200;
    });
    CHECK(status == 200);
}
