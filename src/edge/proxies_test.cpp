#include "edge/proxies.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::edge;

namespace {

Address address(char const* text) { return boost::asio::ip::make_address(text); }

std::string client(Proxies const& proxies, char const* peer, std::vector<std::string> const& forwarded)
{
    http::Request request;
    for (auto const& value : forwarded) request.headers.push_back({"X-Forwarded-For", value});
    return proxies.client_of(request, address(peer)).to_string();
}

}  // namespace

TEST_CASE("Proxies are listed as addresses or networks")
{
    Proxies proxies{{"192.0.2.1", "10.0.0.0/8", "2001:db8::/32", "::1"}};
    for (auto listed : {"192.0.2.1", "10.255.0.1", "2001:db8:1::5", "::1"}) CHECK(proxies.hold(address(listed)));
    for (auto other : {"192.0.2.2", "11.0.0.1", "2001:db9::1", "::2"}) CHECK_FALSE(proxies.hold(address(other)));
    for (auto wrong : {"", "example", "10.0.0.0/33", "10.0.0", "::1/129"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS((Proxies{{wrong}}), std::invalid_argument);
    }
}

TEST_CASE("The client is the last address that no proxy of ours has")
{
    Proxies proxies{{"10.0.0.0/8"}};
    CHECK(client(proxies, "10.0.0.1", {"198.51.100.7"}) == "198.51.100.7");
    CHECK(client(proxies, "10.0.0.1", {"203.0.113.9, 198.51.100.7, 10.0.0.2"}) == "198.51.100.7");
    CHECK(client(proxies, "10.0.0.1", {"203.0.113.9", "198.51.100.7"}) == "198.51.100.7");
    CHECK(client(proxies, "10.0.0.1", {"2001:db8::1"}) == "2001:db8::1");
    CHECK(client(proxies, "10.0.0.1", {"::ffff:198.51.100.7"}) == "198.51.100.7");
    CHECK(client(proxies, "10.0.0.1", {"198.51.100.7, unknown"}) == "10.0.0.1");
    CHECK(client(proxies, "10.0.0.1", {}) == "10.0.0.1");
    CHECK(client(proxies, "192.0.2.1", {"198.51.100.7"}) == "192.0.2.1");
}
