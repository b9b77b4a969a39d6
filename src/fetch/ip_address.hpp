#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sockaddr;

namespace stoa::fetch {

// Where a connection leads: 4 or 16 bytes, the most significant first.
class IpAddress {
public:
    static std::optional<IpAddress> parse(std::string_view text);       // "192.0.2.1", "2001:db8::1"
    static std::optional<IpAddress> from(sockaddr const& from_system);  // nothing: of another family

    std::span<std::uint8_t const> bytes() const { return {bytes_.data(), size_}; }
    bool is_v6() const { return size_ == bytes_.size(); }
    std::string text() const;
    friend auto operator<=>(IpAddress const&, IpAddress const&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
    std::uint8_t size_{};
};

}  // namespace stoa::fetch
