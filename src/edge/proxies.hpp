#pragma once
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <string>
#include <vector>

#include "http/request.hpp"

namespace stoa::edge {

using Address = boost::asio::ip::address;

Address without_mapping(Address const& address);  // ::ffff:192.0.2.1 -> 192.0.2.1

// The proxies in front of us, whose word about the client is taken; nobody else's is.
class Proxies {
public:
    // Addresses and networks, "192.0.2.1" and "10.0.0.0/8". Throws std::invalid_argument where it is neither.
    explicit Proxies(std::vector<std::string> const& networks);

    bool hold(Address const& address) const;

    // Who sent the request, when `peer` handed it to us: walks X-Forwarded-For from its end, because only what our own
    // proxies have added is true.
    Address client_of(http::Request const& request, Address const& peer) const;

    // True where the proxy says that the client came by TLS.
    static bool says_tls(http::Request const& request);

private:
    std::vector<boost::asio::ip::network_v4> networks_v4_;
    std::vector<boost::asio::ip::network_v6> networks_v6_;
};

}  // namespace stoa::edge
