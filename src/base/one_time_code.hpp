#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace stoa {

// Time-based one-time codes (RFC 6238) over HMAC-SHA-1 and steps of half a minute: what every authenticator app knows.
inline constexpr std::int64_t one_time_step_ms = 30 * second_ms;
inline constexpr int one_time_digits = 6;

std::int64_t one_time_step(Instant at);
std::string one_time_code(std::string_view secret, std::int64_t step, int digits = one_time_digits);

// RFC 4648 section 6, without padding: how apps take a secret that is typed.
std::string base32(std::string_view bytes);

}  // namespace stoa
