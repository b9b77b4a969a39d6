#include "webauthn/authenticator_data.hpp"

namespace stoa::webauthn {
namespace {

constexpr std::size_t digest_size = 32;
constexpr std::size_t fixed_size = digest_size + 1 + 4;

std::uint32_t big_endian(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (char const byte : bytes) number = (number << 8) | static_cast<std::uint8_t>(byte);
    return number;
}

}  // namespace

std::optional<AuthenticatorData> parse_authenticator_data(std::string_view bytes)
{
    if (bytes.size() < fixed_size || bytes.size() > authenticator_data_bytes_max) return std::nullopt;
    return AuthenticatorData{bytes.substr(0, digest_size), static_cast<std::uint8_t>(bytes[digest_size]),
                             big_endian(bytes.substr(digest_size + 1, 4))};
}

}  // namespace stoa::webauthn
