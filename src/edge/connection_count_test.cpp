#include "edge/connection_count.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace stoa::edge;

namespace {

auto address(char const* text) { return boost::asio::ip::make_address(text); }

}  // namespace

TEST_CASE("An address has so many connections and no more, and its neighbours theirs")
{
    Limits limits;
    limits.connections_per_address_max = 1;
    ConnectionCount count{limits};
    auto first = count.admit(address("192.0.2.1"), false);
    CHECK(first);
    CHECK_FALSE(count.admit(address("192.0.2.1"), false));
    CHECK(count.admit(address("192.0.2.2"), false));
    CHECK(count.admit(address("192.0.2.1"), true));
    first.reset();
    CHECK(count.admit(address("192.0.2.1"), false));
}

TEST_CASE("An IPv6 client is its whole /64")
{
    Limits limits;
    limits.connections_per_address_max = 1;
    ConnectionCount count{limits};
    auto first = count.admit(address("2001:db8:0:1::1"), false);
    CHECK_FALSE(count.admit(address("2001:db8:0:1:ffff::2"), false));
    CHECK(count.admit(address("2001:db8:0:2::1"), false));
}

TEST_CASE("All together have a limit too")
{
    Limits limits;
    limits.connections_max = 2;
    ConnectionCount count{limits};
    std::vector<ConnectionCount::Place> places;
    places.push_back(std::move(*count.admit(address("127.0.0.1"), false)));
    places.push_back(std::move(*count.admit(address("192.0.2.1"), true)));
    CHECK_FALSE(count.admit(address("192.0.2.3"), false));
    places.clear();
    CHECK(count.admit(address("192.0.2.3"), false));
}
