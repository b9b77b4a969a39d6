#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stoa::fetch {

inline constexpr std::size_t web_address_bytes_max = 2048;

// An address that we may ask for something: http or https, a host, no user name. One parser reads it here and when it
// is fetched, so that what was checked is what is asked. Names are in punycode, numbers of IPv4 in their plain form
// ("0x7f.1" is 127.0.0.1), and there is no fragment: servers never see it.
class WebAddress {
public:
    static std::optional<WebAddress> parse(std::string_view typed);
    // What a page at this address means by `reference`: a redirect, a picture.
    std::optional<WebAddress> join(std::string_view reference) const;

    std::string const& text() const { return text_; }
    std::string const& host() const { return host_; }  // an IPv6 address has no brackets here
    std::uint16_t port() const { return port_; }
    friend auto operator<=>(WebAddress const&, WebAddress const&) = default;

private:
    friend class AddressReader;
    std::string text_;
    std::string host_;
    std::uint16_t port_{};
};

}  // namespace stoa::fetch
