#include "web/network.hpp"

#include <arpa/inet.h>

#include <array>

namespace stoa::web {
namespace {

constexpr std::size_t block_bytes_v4 = 3;
constexpr std::size_t block_bytes_v6 = 7;
constexpr std::string_view mapped_v4{"\0\0\0\0\0\0\0\0\0\0\xff\xff", 12};  // RFC 4291 section 2.5.5.2

}  // namespace

std::string block_of(std::string_view address)
{
    std::string const text{address};
    std::array<char, 16> bytes{};
    std::string_view all{bytes.data(), bytes.size()};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return std::string{all.substr(0, block_bytes_v4)};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
    if (all.starts_with(mapped_v4)) return std::string{all.substr(mapped_v4.size(), block_bytes_v4)};
    return std::string{all.substr(0, block_bytes_v6)};
}

}  // namespace stoa::web
