#pragma once
#include "fetch/ip_address.hpp"

namespace stoa::fetch {

// Whether an address belongs to the open internet. All that IANA sets aside is not: this machine, the networks around
// it, multicast, documentation, and every IPv6 form that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo),
// for it would lead around this check.
bool is_public(IpAddress const& address);

}  // namespace stoa::fetch
