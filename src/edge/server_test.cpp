#include "edge/server.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

#include "edge/test_client.hpp"

using namespace stoa;
using namespace stoa::edge;
using namespace stoa::edge::testing;
using std::chrono::milliseconds;

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

TEST_CASE("Connections are shared out evenly among the threads, and again after some have gone")
{
    auto options = on_free_port();
    options.io_threads = 2;
    options.fast_handler = [](http::Request const&) {
        auto const thread = std::hash<std::thread::id>{}(std::this_thread::get_id());
        return std::optional{http::text(http::Status::ok, std::to_string(thread))};
    };
    RunningServer server{std::move(options), echo};
    std::vector<std::unique_ptr<Client>> clients;
    auto const thread_of = [](Client& client) {
        client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
        return client.answer().body;
    };
    auto const fill = [&] {
        while (clients.size() < 100) thread_of(*clients.emplace_back(std::make_unique<Client>(server.port())));
    };
    auto const count_by_thread = [&] {
        std::map<std::string, int> counts;
        for (auto& client : clients) ++counts[thread_of(*client)];
        return counts;
    };

    fill();
    auto const counts = count_by_thread();
    REQUIRE(counts.size() == 2);
    CHECK(std::abs(counts.begin()->second - 50) <= 1);

    auto const& left = counts.begin()->first;
    std::erase_if(clients, [&](auto& client) { return thread_of(*client) == left; });
    count_by_thread();
    fill();
    auto const again = count_by_thread();
    CHECK(again.contains(left));
    CHECK(std::abs(again.at(left) - 50) <= 2);
}
