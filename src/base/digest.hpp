#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

using Sha256 = std::array<std::uint8_t, 32>;
using Blake2b = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);
Sha256 hmac_sha256(std::string_view key, std::string_view bytes);
// BLAKE2b-256 (RFC 7693): as strong as the above in a small part of its time. Throws std::invalid_argument where the
// key is not of 16 to 64 bytes.
Blake2b keyed_blake2b(std::string_view key, std::string_view bytes);
std::string hex(std::string_view bytes);
std::string base64url(std::string_view bytes);  // RFC 4648 section 5, without padding
std::optional<std::string> from_base64url(std::string_view text);
// Compares in time that depends on the lengths only.
bool equal_in_constant_time(std::string_view a, std::string_view b);
// SipHash-2-4 under a key drawn at start: for maps keyed by what strangers type.
std::uint64_t keyed_hash(std::string_view bytes);

struct KeyedHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view bytes) const { return keyed_hash(bytes); }
};

inline std::string_view view(Sha256 const& digest)
{
    return {reinterpret_cast<char const*>(digest.data()), digest.size()};
}

}  // namespace stoa
