#pragma once
#include <cstdint>
#include <optional>

#include "base/instant.hpp"

namespace stoa {

inline constexpr std::size_t recovery_codes_max = 10;
// A code of the step before or after is taken too: clocks differ, and people type slowly.
inline constexpr std::int64_t one_time_drift_steps = 1;
// Between the right password and the code; so often may one be wrong.
inline constexpr std::int64_t login_ticket_ms = 10 * minute_ms;
inline constexpr std::int64_t login_ticket_tries_max = 5;

// What a member sees of their second factor.
struct SecondFactorState {
    std::optional<Instant> since;  // nothing: there is none
    std::int64_t recovery_codes_left{};
};

}  // namespace stoa
