#include "fetch/ip_address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace stoa::fetch {

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    std::string const terminated{text};
    IpAddress address;
    for (auto const& [family, size] : {std::pair{AF_INET, 4}, std::pair{AF_INET6, 16}}) {
        if (inet_pton(family, terminated.c_str(), address.bytes_.data()) != 1) continue;
        address.size_ = static_cast<std::uint8_t>(size);
        return address;
    }
    return std::nullopt;
}

std::optional<IpAddress> IpAddress::from(sockaddr const& from_system)
{
    IpAddress address;
    if (from_system.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &from_system, sizeof v4);
        std::memcpy(address.bytes_.data(), &v4.sin_addr, sizeof v4.sin_addr);
        address.size_ = sizeof v4.sin_addr;
        return address;
    }
    if (from_system.sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &from_system, sizeof v6);
        std::memcpy(address.bytes_.data(), &v6.sin6_addr, sizeof v6.sin6_addr);
        address.size_ = sizeof v6.sin6_addr;
        return address;
    }
    return std::nullopt;
}

std::string IpAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(is_v6() ? AF_INET6 : AF_INET, bytes_.data(), text.data(), text.size());
    return text.data();
}

}  // namespace stoa::fetch
