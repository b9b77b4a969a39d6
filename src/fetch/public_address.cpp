#include "fetch/public_address.hpp"

#include <algorithm>

namespace stoa::fetch {
namespace {

struct Range {
    std::array<std::uint8_t, 16> prefix;
    int bits;
};

// IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast (RFC 5771) and what is reserved (RFC 1112).
constexpr std::array v4_special{
    Range{{0}, 8},              // this network
    Range{{10}, 8},             // private
    Range{{100, 64}, 10},       // shared by carriers
    Range{{127}, 8},            // this machine
    Range{{169, 254}, 16},      // link-local: clouds keep their keys there
    Range{{172, 16}, 12},       // private
    Range{{192, 0, 0}, 24},     // protocol assignments
    Range{{192, 0, 2}, 24},     // documentation
    Range{{192, 31, 196}, 24},  // AS112
    Range{{192, 52, 193}, 24},  // AMT
    Range{{192, 88, 99}, 24},   // 6to4 relays
    Range{{192, 168}, 16},      // private
    Range{{192, 175, 48}, 24},  // AS112
    Range{{198, 18}, 15},       // benchmarks
    Range{{198, 51, 100}, 24},  // documentation
    Range{{203, 0, 113}, 24},   // documentation
    Range{{224}, 4},            // multicast
    Range{{240}, 4},            // reserved, broadcast
};

// IPv6 gives the open internet one block; all else (loopback, mapped, NAT64, local, multicast) lies outside of it.
constexpr Range v6_global{{0x20}, 3};
constexpr std::array v6_special{
    Range{{0x20, 0x01}, 23},                          // protocol assignments, Teredo, ORCHID
    Range{{0x20, 0x01, 0x0d, 0xb8}, 32},              // documentation
    Range{{0x20, 0x02}, 16},                          // 6to4
    Range{{0x26, 0x20, 0x00, 0x4f, 0x80, 0x00}, 48},  // AS112
    Range{{0x3f, 0xff}, 20},                          // documentation
};

bool is_in(std::span<std::uint8_t const> address, Range const& range)
{
    int bits = range.bits;
    for (std::size_t i = 0; bits > 0; ++i, bits -= 8) {
        int const mask = bits >= 8 ? 0xff : 0xff << (8 - bits) & 0xff;
        if ((address[i] & mask) != (range.prefix[i] & mask)) return false;
    }
    return true;
}

}  // namespace

bool is_public(IpAddress const& address)
{
    auto const bytes = address.bytes();
    auto const holds = [&](Range const& range) { return is_in(bytes, range); };
    if (address.is_v6()) return holds(v6_global) && std::ranges::none_of(v6_special, holds);
    return bytes.size() == 4 && std::ranges::none_of(v4_special, holds);
}

}  // namespace stoa::fetch
