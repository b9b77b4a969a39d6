#include "fetch/public_address.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace stoa::fetch {
namespace {

struct Edges {
    char const* before;  // empty: the range before is refused too, or there is none
    char const* first;
    char const* last;
    char const* after;
};

// clang-format off
std::vector<Edges> const refused{
    {"", "0.0.0.0", "0.255.255.255", "1.0.0.0"},
    {"9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"},
    {"100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"},
    {"126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"},
    {"169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"},
    {"172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"},
    {"191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"},
    {"192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"},
    {"192.31.195.255", "192.31.196.0", "192.31.196.255", "192.31.197.0"},
    {"192.52.192.255", "192.52.193.0", "192.52.193.255", "192.52.194.0"},
    {"192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"},
    {"192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"},
    {"192.175.47.255", "192.175.48.0", "192.175.48.255", "192.175.49.0"},
    {"198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"},
    {"198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"},
    {"203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"},
    {"223.255.255.255", "224.0.0.0", "239.255.255.255", ""},
    {"", "240.0.0.0", "255.255.255.255", ""},
    {"", "::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2000::"},
    {"2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:200::"},
    {"2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::"},
    {"2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2003::"},
    {"2620:4f:7fff:ffff:ffff:ffff:ffff:ffff", "2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff", "2620:4f:8001::"},
    {"3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff:1000::"},
    {"3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
};
// clang-format on

bool leads_outside(std::string_view text)
{
    auto const address = IpAddress::parse(text);
    REQUIRE_MESSAGE(address.has_value(), text);
    return is_public(*address);
}

}  // namespace

TEST_CASE("each range that IANA sets aside is refused from its first address to its last, and nothing beside it")
{
    for (auto const& edges : refused) {
        CAPTURE(edges.first);
        CHECK_FALSE(leads_outside(edges.first));
        CHECK_FALSE(leads_outside(edges.last));
        if (*edges.before != '\0') CHECK(leads_outside(edges.before));
        if (*edges.after != '\0') CHECK(leads_outside(edges.after));
    }
}

TEST_CASE("an IPv4 address inside an IPv6 one leads around nothing")
{
    for (auto const* text :
         {"::ffff:8.8.8.8", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::1",
          "2001:0:4136:e378::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "100::1", "5f00::1"})
        CHECK_FALSE_MESSAGE(leads_outside(text), text);
    for (auto const* text : {"8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "2a00:1450:4001::200e"})
        CHECK_MESSAGE(leads_outside(text), text);
}

TEST_CASE("an address is read in its one plain form")
{
    CHECK(IpAddress::parse("192.0.2.1")->text() == "192.0.2.1");
    CHECK(IpAddress::parse("2001:DB8::0:1")->text() == "2001:db8::1");
    for (auto const* text : {"", "127.1", "0x7f.0.0.1", "1.2.3.4.5", "::1%lo", "[::1]", "example.org", "1.2.3.4 "})
        CHECK_FALSE_MESSAGE(IpAddress::parse(text).has_value(), text);
}

}  // namespace stoa::fetch
