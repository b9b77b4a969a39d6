#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa::webauthn {

// What the authenticator says of itself and of the person before it (Web Authentication level 3, section 6.1): the
// part of fixed length at the beginning.
struct AuthenticatorData {
    std::string_view relying_party_digest;  // SHA-256 of its id
    std::uint8_t flags{};
    std::uint32_t sign_count{};

    bool is_present() const { return has(0x01); }          // UP: somebody touched it
    bool is_verified() const { return has(0x04); }         // UV: and proved who they are, by finger, face or PIN
    bool is_backup_eligible() const { return has(0x08); }  // BE: it may be copied to the owner's other devices
    bool is_backed_up() const { return has(0x10); }        // BS
    bool holds_credential() const { return has(0x40); }    // AT

private:
    bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

inline constexpr std::size_t authenticator_data_bytes_max = 4096;

std::optional<AuthenticatorData> parse_authenticator_data(std::string_view bytes);

}  // namespace stoa::webauthn
