#include <doctest/doctest.h>

#include "fetch/local_server_test.hpp"
#include "openid/provider.hpp"

using namespace stoa;
using namespace stoa::openid;

namespace {

void send_json(fetch::LocalServer::Send const& send, std::string const& body)
{
    send("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

}  // namespace

TEST_CASE("The issuer that is configured may be on this machine; where else it points must be on the open internet")
{
    fetch::LocalServer const issuer{[](std::string_view path, auto const& send) {
        if (path.ends_with("/moved"))
            send("HTTP/1.1 302 Found\r\nLocation: /keys\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        else
            send_json(send, "{}");
    }};
    fetch::LocalServer const other{[](std::string_view, auto const& send) { send_json(send, "{}"); }};
    auto const at = [](fetch::LocalServer const& server) {
        return "http://127.0.0.1:" + std::to_string(server.port());
    };
    auto const ask = ask_over_network(at(issuer) + "/team");
    CHECK(ask({.address = at(issuer) + "/keys", .authorization = "Bearer abc"}) == "{}");
    CHECK(issuer.requests().back().find("\r\nAuthorization: Bearer abc\r\n") != std::string::npos);
    CHECK(ask({.address = at(issuer) + "/token", .form = "code=1"}) == "{}");
    CHECK(issuer.requests().back().starts_with("POST /token HTTP/1.1\r\n"));
    CHECK_FALSE(ask({.address = at(issuer) + "/moved"}));
    CHECK_FALSE(ask({.address = at(other) + "/keys"}));
    CHECK_FALSE(ask({.address = "not an address"}));
    CHECK(other.requests().empty());
    CHECK(issuer.requests().size() == 3);
}
