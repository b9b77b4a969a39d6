#include "edge/proxies.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa::edge {
namespace {

namespace ip = boost::asio::ip;
using boost::system::error_code;

std::vector<std::string_view> forwarded_for(http::Request const& request)
{
    std::vector<std::string_view> addresses;
    for (auto const& header : request.headers) {
        if (!equal_ignoring_case(header.name, "X-Forwarded-For")) continue;
        for (auto address : split(header.value, ',')) addresses.push_back(trim(address));
    }
    return addresses;
}

}  // namespace

Address without_mapping(Address const& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

Proxies::Proxies(std::vector<std::string> const& networks)
{
    for (auto const& text : networks) {
        error_code error;
        bool is_v6 = text.find(':') != std::string::npos;
        auto network = text.find('/') != std::string::npos ? text : text + (is_v6 ? "/128" : "/32");
        if (is_v6)
            networks_v6_.push_back(ip::make_network_v6(network, error).canonical());
        else
            networks_v4_.push_back(ip::make_network_v4(network, error).canonical());
        if (error) throw std::invalid_argument{"not an address or network: " + text};
    }
}

bool Proxies::hold(Address const& address) const
{
    if (address.is_v4()) {
        return std::ranges::any_of(networks_v4_, [&](ip::network_v4 const& network) {
            return ip::network_v4{address.to_v4(), network.prefix_length()}.canonical() == network;
        });
    }
    return std::ranges::any_of(networks_v6_, [&](ip::network_v6 const& network) {
        return ip::network_v6{address.to_v6(), network.prefix_length()}.canonical() == network;
    });
}

Address Proxies::client_of(http::Request const& request, Address const& peer) const
{
    auto client = peer;
    auto said = forwarded_for(request);
    for (auto next = said.rbegin(); next != said.rend() && hold(client); ++next) {
        error_code error;
        auto address = ip::make_address(*next, error);
        if (error) break;
        client = without_mapping(address);
    }
    return client;
}

bool Proxies::says_tls(http::Request const& request)
{
    auto scheme = request.header("X-Forwarded-Proto");
    return scheme && equal_ignoring_case(*scheme, "https");
}

}  // namespace stoa::edge
