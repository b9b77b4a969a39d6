#include "http/event_stream.hpp"

#include <doctest/doctest.h>

#include <mutex>

#include "edge/server.hpp"
#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

namespace {

// Answers everything with a stream, and keeps the way to it; a stream that has gone is noted.
class Studio {
public:
    http::Response answer(http::Request const& request)
    {
        if (request.path != "/live") return http::text(http::Status::ok, "a page");
        auto stream = std::make_shared<http::EventStream>();
        stream->keep({nullptr, [this](void*) { ++gone; }});
        std::lock_guard lock{mutex_};
        streams_.push_back(stream);
        return http::event_stream(std::move(stream));
    }
    std::shared_ptr<http::EventStream> latest()
    {
        std::lock_guard lock{mutex_};
        return streams_.empty() ? nullptr : streams_.back().lock();
    }

    std::atomic<int> gone{0};

private:
    std::mutex mutex_;
    std::vector<std::weak_ptr<http::EventStream>> streams_;
};

constexpr std::string_view ask = "GET /live HTTP/1.1\r\nHost: here\r\n\r\n";

struct Broadcast {
    explicit Broadcast(Limits limits = {}, std::size_t workers = 4)
        : server{options(limits, workers), [this](http::Request&& request) { return studio.answer(request); }}
    {
    }
    static ServerOptions options(Limits const& limits, std::size_t workers)
    {
        auto options = on_free_port();
        options.limits = limits;
        options.limits.sweep_time = milliseconds{10};
        options.limits.linger_time = milliseconds{100};
        options.workers = workers;
        return options;
    }

    Studio studio;
    RunningServer server;
};

}  // namespace

TEST_CASE("Events are read as they are said, and the connection is theirs to the end")
{
    Broadcast here;
    Client client{here.server.port()};
    client.send(ask);
    auto answer = client.answer();
    CHECK(answer.status == 200);
    CHECK(holds(answer.head, "\r\nContent-Type: text/event-stream\r\n"));
    CHECK(holds(answer.head, "\r\nCache-Control: no-store\r\n"));
    CHECK(holds(answer.head, "\r\nX-Accel-Buffering: no\r\n"));
    CHECK(holds(answer.head, "\r\nConnection: close\r\n"));
    CHECK_FALSE(holds(answer.head, "Content-Length"));

    here.studio.latest()->say("data: 1\n\n");
    CHECK(client.read(9) == "data: 1\n\n");
    here.studio.latest()->say("data: 2\n\n");
    here.studio.latest()->say("data: 3\n\n");
    CHECK(client.read(18) == "data: 2\n\ndata: 3\n\n");
    here.studio.latest()->end("data: the end\n\n");
    CHECK(client.read(15) == "data: the end\n\n");
    CHECK(client.is_closed());
    wait_until([&] { return here.studio.gone == 1; });
    CHECK(here.studio.gone == 1);
}

TEST_CASE("An open stream keeps no worker from others")
{
    Broadcast here{{}, 1};
    Client first{here.server.port()}, second{here.server.port()}, page{here.server.port()};
    first.send(ask);
    CHECK(first.answer().status == 200);
    second.send(ask);
    CHECK(second.answer().status == 200);
    page.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(page.answer().body == "a page");
}

TEST_CASE("A stream with nothing to say lives on, and says that it does")
{
    Limits limits;
    limits.heartbeat_time = milliseconds{30};
    limits.idle_time = limits.header_time = milliseconds{10};
    Broadcast here{limits};
    Client client{here.server.port()};
    client.send(ask);
    CHECK(client.answer().status == 200);
    CHECK(client.read(6) == ":\n\n:\n\n");
    here.studio.latest()->say("data: 1\n\n");
    CHECK(holds(client.read(9), "data: 1"));
}

TEST_CASE("A reader who has gone is noticed without anything being said")
{
    Broadcast here;
    {
        Client client{here.server.port()};
        client.send(ask);
        CHECK(client.answer().status == 200);
    }
    wait_until([&] { return here.studio.gone == 1; });
    CHECK(here.studio.gone == 1);
}

TEST_CASE("A reader who takes nothing is cut off")
{
    Limits limits;
    limits.write_stall = milliseconds{50};
    Broadcast here{limits};
    Client client{here.server.port()};
    client.send(ask);
    CHECK(client.answer().status == 200);
    std::string const event = "data: " + std::string(16'000, 'x') + "\n\n";
    // More than the buffers of the system take.
    for (int i = 0; i < 4000 && here.studio.gone == 0; ++i) {
        if (auto stream = here.studio.latest()) stream->say(event);
        std::this_thread::sleep_for(milliseconds{1});
    }
    CHECK(here.studio.gone == 1);
}

TEST_CASE("A reader who talks all the time is cut off")
{
    Broadcast here;
    Client client{here.server.port()};
    client.send(ask);
    CHECK(client.answer().status == 200);
    client.send(std::string(16'000, 'x'));
    wait_until([&] { return here.studio.gone == 1; });
    CHECK(here.studio.gone == 1);
}

TEST_CASE("A stop ends the streams at once and asks browsers to come back")
{
    Broadcast here;
    Client client{here.server.port()};
    client.send(ask);
    CHECK(client.answer().status == 200);
    here.studio.latest()->say("data: 1\n\n");
    CHECK(client.read(9) == "data: 1\n\n");
    auto const began = std::chrono::steady_clock::now();
    here.server.server.stop();
    CHECK(client.read(7) == "retry: ");
    CHECK(holds(client.rest(), "\n\n"));
    here.server.stop();
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{2});
    CHECK(here.studio.gone == 1);
}

TEST_CASE("Who asks for the head alone gets no stream")
{
    Broadcast here;
    Client client{here.server.port()};
    client.send("HEAD /live HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer(false).status == 200);
    CHECK(client.is_closed());
    wait_until([&] { return here.studio.gone == 1; });
    CHECK(here.studio.gone == 1);
}
