#include "fetch/fetcher.hpp"

#include <doctest/doctest.h>

#include "fetch/local_server_test.hpp"

namespace stoa::fetch {
namespace {

using namespace std::chrono_literals;

bool is_any_port(std::uint16_t /*port*/) { return true; }

Wanted const page{{"text/html"}, 1000, Wanted::WhenLarger::refuse};

std::string html(std::string_view body, std::string_view headers = "")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\nConnection: close\r\n" + std::string{headers} +
           "\r\n" + std::string{body};
}

std::string redirect(std::string_view to, std::string_view status = "302 Found")
{
    return "HTTP/1.1 " + std::string{status} + "\r\nLocation: " + std::string{to} + "\r\nContent-Length: 0\r\n\r\n";
}

WebAddress address_of(LocalServer const& server, std::string_view path = "/", std::string_view host = "127.0.0.1")
{
    return *WebAddress::parse("http://" + std::string{host} + ':' + std::to_string(server.port()) + std::string{path});
}

LocalServer::Answer always(std::string answer)
{
    return [answer = std::move(answer)](std::string_view /*path*/, LocalServer::Send const& send) { send(answer); };
}

std::string outcome(Result<Fetched, Fault> const& fetched)
{
    return fetched ? fetched->body : std::string{words_for(fetched.error())};
}

std::string words(Fault fault) { return std::string{words_for(fault)}; }

// A body that gzip made of a very long row of zeros: deflate's fixed codes (RFC 1951, section 3.2.6), one zero and then
// over and over "258 bytes as before", thirteen bits each.
std::string gzip_bomb(int repetitions)
{
    std::string bytes{"\x1f\x8b\x08\0\0\0\0\0\0\xff", 10};
    unsigned pending{};
    int count{};
    auto const put = [&](unsigned bits, int size) {
        for (int i = 0; i < size; ++i) {
            pending |= (bits >> i & 1u) << count;
            if (++count < 8) continue;
            bytes += static_cast<char>(pending);
            pending = 0;
            count = 0;
        }
    };
    put(0b011, 3);                                                        // the last block, fixed codes
    put(0b00001100, 8);                                                   // a zero: 00110000, its highest bit first
    for (int i = 0; i < repetitions; ++i) put(0b10100011, 8), put(0, 5);  // length 258: 11000101; distance 1: 00000
    put(0, 7);                                                            // the end
    if (count > 0) bytes += static_cast<char>(pending);
    return bytes;
}

}  // namespace

TEST_CASE("a page is fetched, and nothing of ours goes along")
{
    LocalServer server{always(html("<title>Frames</title>"))};
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    auto const fetched = Fetcher{rules_for_local_server()}.fetch(address_of(server, "/frames?a=b"), page);
    unsetenv("http_proxy");
    REQUIRE(fetched);
    CHECK(fetched->body == "<title>Frames</title>");
    CHECK(fetched->type == "text/html");
    REQUIRE(server.requests().size() == 1);
    auto const request = server.requests().front();
    CHECK(request.starts_with("GET /frames?a=b HTTP/1.1\r\n"));
    for (auto const* name : {"\r\nCookie:", "\r\nReferer:", "\r\nAuthorization:", "\r\nProxy"})
        CHECK_MESSAGE(request.find(name) == std::string::npos, name);
}

TEST_CASE("nobody on this machine is asked for anything")
{
    LocalServer canary{always(html("secret"))};
    FetchRules rules;
    rules.may_use_port = is_any_port;
    Fetcher const fetcher{rules};
    for (auto const* host : {"127.0.0.1", "localhost", "0x7f.1", "2130706433", "0", "[::ffff:127.0.0.1]", "[::1]"})
        CHECK_MESSAGE(outcome(fetcher.fetch(address_of(canary, "/", host), page)) == words(Fault::address_refused),
                      host);
    CHECK(outcome(Fetcher{}.fetch(address_of(canary), page)) == words(Fault::port_refused));
    CHECK(canary.requests().empty());
}

TEST_CASE("a redirect is followed afresh: into this machine it leads nowhere")
{
    LocalServer canary{always(html("secret")), "127.0.0.2"};
    auto const inside = address_of(canary, "/", "127.0.0.2").text();
    LocalServer server{[&](std::string_view path, LocalServer::Send const& send) {
        if (path == "/inside") send(redirect(inside, "301 Moved"));
        if (path == "/file") send(redirect("file:///etc/passwd"));
        if (path == "/user") send(redirect("//user@127.0.0.1/"));
        if (path == "/loop") send(redirect("/loop", "308 Permanent"));
        if (path == "/nowhere") send("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        if (path == "/old") send(redirect("new", "307 Temporary"));
        if (path == "/new") send(html("here"));
    }};
    Fetcher const fetcher{rules_for_local_server()};
    auto const fetch = [&](std::string_view path) { return outcome(fetcher.fetch(address_of(server, path), page)); };
    CHECK(fetch("/inside") == words(Fault::address_refused));
    CHECK(fetch("/file") == words(Fault::redirect_refused));
    CHECK(fetch("/user") == words(Fault::redirect_refused));
    CHECK(fetch("/nowhere") == words(Fault::redirect_refused));
    CHECK(fetch("/old") == "here");
    CHECK(fetcher.fetch(address_of(server, "/old"), page)->address == address_of(server, "/new"));
    auto const before = server.requests().size();
    CHECK(fetch("/loop") == words(Fault::too_many_redirects));
    CHECK(server.requests().size() - before == 4);
    CHECK(canary.requests().empty());
}

TEST_CASE("all answers for a name are checked, and nobody is asked twice")
{
    LocalServer server{always(html("here"))};
    int asked = 0;
    auto rules = rules_for_local_server();
    std::vector<IpAddress> answers;
    rules.resolve = [&](std::string const& host) {
        CHECK(host == "forum.test");
        ++asked;
        return answers;
    };
    Fetcher const fetcher{rules};
    auto const fetch = [&] { return outcome(fetcher.fetch(address_of(server, "/", "forum.test"), page)); };
    CHECK(fetch() == words(Fault::name_unknown));
    answers = {*IpAddress::parse("127.0.0.1"), *IpAddress::parse("10.0.0.1")};
    CHECK(fetch() == words(Fault::address_refused));
    CHECK(server.requests().empty());

    answers = {*IpAddress::parse("127.0.0.1")};
    asked = 0;
    CHECK(fetch() == "here");
    CHECK(asked == 1);
    CHECK(server.requests().front().find("\r\nHost: forum.test:" + std::to_string(server.port())) != std::string::npos);
}

TEST_CASE("slow and endless bodies end when we say so")
{
    LocalServer server{[](std::string_view path, LocalServer::Send const& send) {
        send(html(""));
        if (path == "/slow")
            while (send("a")) std::this_thread::sleep_for(5ms);
        if (path == "/endless")
            while (send(std::string(4096, 'a'))) {
            }
    }};
    auto rules = rules_for_local_server();
    rules.total_max = 300ms;
    Fetcher const fetcher{rules};
    auto const begun = std::chrono::steady_clock::now();
    CHECK(outcome(fetcher.fetch(address_of(server, "/slow"), page)) == words(Fault::too_slow));
    CHECK(std::chrono::steady_clock::now() - begun < 5s);
    CHECK(outcome(Fetcher{rules_for_local_server()}.fetch(address_of(server, "/endless"), page)) ==
          words(Fault::too_large));
    auto const cut = Wanted{{"text/"}, 1000, Wanted::WhenLarger::cut};
    CHECK(outcome(Fetcher{rules_for_local_server()}.fetch(address_of(server, "/endless"), cut)) ==
          std::string(1000, 'a'));
}

TEST_CASE("a small body that swells is cut as it swells")
{
    LocalServer server{[](std::string_view path, LocalServer::Send const& send) {
        send(html(gzip_bomb(path == "/bomb" ? 1'000'000 : 2), "Content-Encoding: gzip\r\n"));
    }};
    Fetcher const fetcher{rules_for_local_server()};
    CHECK(outcome(fetcher.fetch(address_of(server, "/bomb"), page)) == words(Fault::too_large));
    auto const cut = Wanted{{"text/html"}, 1000, Wanted::WhenLarger::cut};
    CHECK(outcome(fetcher.fetch(address_of(server, "/bomb"), cut)) == std::string(1000, '\0'));
}

TEST_CASE("an answer that is no page is none")
{
    LocalServer server{[](std::string_view path, LocalServer::Send const& send) {
        if (path == "/gone") send("HTTP/1.1 410 Gone\r\nContent-Type: text/html\r\n\r\n<title>Gone</title>");
        if (path == "/busy") send("HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\n\r\n<title>Busy</title>");
        if (path == "/program") send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\nMZ");
        if (path == "/untyped") send("HTTP/1.1 200 OK\r\n\r\n<title>Hm</title>");
        if (path == "/noise") send("SSH-2.0-OpenSSH_9.2\r\n");
    }};
    Fetcher const fetcher{rules_for_local_server()};
    auto const fetch = [&](std::string_view path) { return outcome(fetcher.fetch(address_of(server, path), page)); };
    CHECK(fetch("/gone") == words(Fault::not_there));
    CHECK(fetch("/busy") == words(Fault::not_now));
    CHECK(fetch("/program") == words(Fault::wrong_type));
    CHECK(fetch("/untyped") == words(Fault::wrong_type));
    CHECK(fetch("/noise") == words(Fault::not_reached));
}

TEST_CASE("stopping does not wait for a server")
{
    LocalServer server{[](std::string_view, LocalServer::Send const& send) {
        send(html(""));
        while (send("a")) std::this_thread::sleep_for(5ms);
    }};
    std::stop_source stop;
    std::jthread const stopper{[&] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    }};
    CHECK(outcome(Fetcher{rules_for_local_server()}.fetch(address_of(server), {{"text/html"}, 1u << 20},
                                                          stop.get_token())) == words(Fault::stopped));
}

}  // namespace stoa::fetch
