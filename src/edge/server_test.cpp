#include "edge/server.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <future>

#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

namespace {

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// A handler whose requests wait until the test lets them go.
class Door {
public:
    void open() { opened_.set_value(); }
    void wait() const { is_open_.wait(); }

private:
    std::promise<void> opened_;
    std::shared_future<void> is_open_{opened_.get_future().share()};
};

void wait_until(auto const& condition)
{
    for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(milliseconds{1});
}

}  // namespace

TEST_CASE("A request is answered, and the connection serves the next")
{
    RunningServer server{on_free_port(), echo};
    Client client{server.port()};
    client.send("GET /a%20b?q=1 HTTP/1.1\r\nHost: here\r\n\r\n");
    auto first = client.answer();
    CHECK(first.status == 200);
    CHECK(first.body == "GET /a b?q=1 ");
    CHECK(holds(first.head, "\r\nDate: "));
    CHECK(holds(first.head, " GMT\r\n"));
    CHECK(holds(first.head, "\r\nContent-Type: text/plain; charset=utf-8\r\n"));
    CHECK_FALSE(holds(first.head, "Connection:"));
    CHECK_FALSE(holds(first.head, "Server:"));
    client.send("GET /second HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().body == "GET /second? ");
}

TEST_CASE("A request may come byte by byte, or with its end cut off")
{
    RunningServer server{on_free_port(), echo};
    Client slow{server.port()};
    for (char letter : std::string_view{"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\nabc"})
        slow.send({&letter, 1});
    CHECK(slow.answer().body == "POST /? abc");

    Client cut{server.port()};
    cut.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\nab");
    cut.finish_sending();
    CHECK(cut.is_closed());

    Client half{server.port()};
    half.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    half.finish_sending();
    CHECK(half.answer().status == 200);
    CHECK(half.is_closed());
}

TEST_CASE("Requests sent ahead are answered in their order")
{
    RunningServer server{on_free_port(), [](http::Request&& request) {
                             if (request.path == "/slow") std::this_thread::sleep_for(milliseconds{30});
                             return echo(std::move(request));
                         }};
    Client client{server.port()};
    client.send("GET /slow HTTP/1.1\r\nHost: here\r\n\r\n"
                "POST /post HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\nhi"
                "GET /last HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                "GET /never HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().body == "GET /slow? ");
    CHECK(client.answer().body == "POST /post? hi");
    auto last = client.answer();
    CHECK(last.body == "GET /last? ");
    CHECK(holds(last.head, "\r\nConnection: close\r\n"));
    CHECK(client.is_closed());
}

TEST_CASE("HEAD gets the head of GET and no body")
{
    RunningServer server{on_free_port(), echo};
    Client client{server.port()};
    client.send("HEAD /x HTTP/1.1\r\nHost: here\r\n\r\nGET /x HTTP/1.1\r\nHost: here\r\n\r\n");
    auto head = client.answer(false);
    CHECK(holds(head.head, "\r\nContent-Length: 9\r\n"));
    CHECK(client.answer().body == "GET /x? ");
}

TEST_CASE("Responses that never have content say nothing of its length")
{
    RunningServer server{on_free_port(), [](http::Request&& request) {
                             http::Response response;
                             response.status =
                                 request.path == "/204" ? http::Status::no_content : http::Status::not_modified;
                             response.body = "ignored";
                             return response;
                         }};
    Client client{server.port()};
    for (auto path : {"/204", "/304"}) {
        client.send("GET " + std::string{path} + " HTTP/1.1\r\nHost: here\r\n\r\n");
        auto answer = client.answer(false);
        CHECK(answer.status == std::stoi(path + 1));
        CHECK_FALSE(holds(answer.head, "Content-Length"));
    }
}

TEST_CASE("A chunked body arrives whole, without extensions and trailers")
{
    RunningServer server{on_free_port(), [](http::Request&& request) {
                             CHECK_FALSE(request.header("X-Trailer"));
                             return echo(std::move(request));
                         }};
    Client client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n"
                "5\r\nhello\r\n6;name=value\r\n there");
    std::this_thread::sleep_for(milliseconds{5});
    client.send("\r\n0\r\nX-Trailer: 1\r\n\r\nGET /next HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().body == "POST /? hello there");
    CHECK(client.answer().body == "GET /next? ");
}

TEST_CASE("A client that asks before it sends a body is told to go on, or is refused at once")
{
    RunningServer server{on_free_port(), echo};
    Client client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.answer(false).head == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ok");
    CHECK(client.answer().body == "POST /? ok");
    client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.answer().status == 413);
    CHECK(client.is_closed());
}

TEST_CASE("HTTP/1.0 closes unless it asks to stay")
{
    RunningServer server{on_free_port(), echo};
    Client brief{server.port()};
    brief.send("GET / HTTP/1.0\r\n\r\n");
    auto answer = brief.answer();
    CHECK(answer.status == 200);
    CHECK(holds(answer.head, "\r\nConnection: close\r\n"));
    CHECK(brief.is_closed());

    Client staying{server.port()};
    staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(holds(staying.answer().head, "\r\nConnection: keep-alive\r\n"));
    staying.send("GET /again HTTP/1.0\r\n\r\n");
    CHECK(staying.answer().body == "GET /again? ");
}

TEST_CASE("A response may ask for the connection to be closed")
{
    RunningServer server{on_free_port(), [](http::Request&& request) {
                             auto response = echo(std::move(request));
                             response.close = true;
                             return response;
                         }};
    Client client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(holds(client.answer().head, "\r\nConnection: close\r\n"));
    CHECK(client.is_closed());
}

TEST_CASE("Large bodies pass in both directions")
{
    RunningServer server{on_free_port(), [](http::Request&& request) {
                             return http::text(http::Status::ok, request.body + request.body);
                         }};
    Client client{server.port()};
    std::string body(1 << 20, 'x');
    body.back() = 'y';
    client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    CHECK(client.answer().body == body + body);
}

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

TEST_CASE("A fault in a handler costs its own request only")
{
    RunningServer server{on_free_port(), [](http::Request&& request) -> http::Response {
                             if (request.path == "/throws") throw std::runtime_error{"as the test wishes"};
                             if (request.path == "/throws-int") throw 1;
                             auto response = echo(std::move(request));
                             if (request.path == "/breaks") response.headers.emplace_back("X", "a\r\nInjected: 1");
                             if (request.path == "/lies") response.headers.emplace_back("content-length", "0");
                             return response;
                         }};
    Client client{server.port()};
    for (auto path : {"/throws", "/throws-int", "/breaks", "/lies"}) {
        CAPTURE(path);
        client.send("GET " + std::string{path} + " HTTP/1.1\r\nHost: here\r\n\r\n");
        auto answer = client.answer();
        CHECK(answer.status == 500);
        CHECK(answer.body == "Internal Server Error\n");
        CHECK_FALSE(holds(answer.head, "Injected"));
    }
    client.send("GET /well HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().status == 200);
}

TEST_CASE("The fast handler is asked first, and leaves to the workers what it does not know")
{
    auto options = on_free_port();
    options.fast_handler = [](http::Request const& request) -> std::optional<http::Response> {
        if (request.path == "/faulty") throw std::runtime_error{"as the test wishes"};
        if (request.path != "/cached") return std::nullopt;
        http::Response response;
        response.content_type = "text/html";
        response.shared_body = std::make_shared<std::string const>("kept");
        return response;
    };
    RunningServer server{options, echo};
    Client client{server.port()};
    client.send("GET /cached HTTP/1.1\r\nHost: here\r\n\r\n"
                "GET /other HTTP/1.1\r\nHost: here\r\n\r\n"
                "GET /faulty HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(client.answer().body == "kept");
    CHECK(client.answer().body == "GET /other? ");
    CHECK(client.answer().status == 500);
}

TEST_CASE("Only a listed proxy is believed about the client")
{
    auto who = [](http::Request&& request) {
        return http::text(http::Status::ok, request.remote_address + (request.is_tls ? " tls" : " plain"));
    };
    std::string request = "GET / HTTP/1.1\r\nHost: here\r\nX-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n"
                          "X-Forwarded-Proto: https\r\n\r\n";
    RunningServer direct{on_free_port(), who};
    Client stranger{direct.port()};
    stranger.send(request);
    CHECK(stranger.answer().body == "127.0.0.1 plain");

    auto options = on_free_port();
    options.trusted_proxies = {"127.0.0.0/8"};
    RunningServer behind{options, who};
    Client proxy{behind.port()};
    proxy.send(request);
    CHECK(proxy.answer().body == "198.51.100.7 tls");
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
