#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

inline constexpr std::int64_t passkeys_max = 20;  // of one member
inline constexpr std::size_t passkey_name_length_max = 60;
// Between asking a device and hearing from it: people look for their keys.
inline constexpr std::int64_t passkey_challenge_ms = 5 * minute_ms;

// What a challenge was drawn for. The numbers are stored.
enum class PasskeyPurpose : std::uint8_t { making = 1, logging_in = 2, proving = 3 };

// A key that a device of a member holds, as its member sees it.
struct Passkey {
    PasskeyId id{};
    std::string name;
    Instant created_at{};
    std::optional<Instant> used_at;
    bool is_backed_up{};  // copied by its maker to the member's other devices
};

}  // namespace stoa
