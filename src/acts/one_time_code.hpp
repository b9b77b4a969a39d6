#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "base/instant.hpp"

// The codes that people type as their second factor.
namespace stoa::acts {

// Which step of time a code of an app is for: of now, or of one step before or after, and later than the last that was
// taken. Nothing: it is no code, or an old one.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed, Instant now,
                                         std::int64_t used_step);

// Six groups of four letters and digits that nobody mistakes for each other: 120 bits.
std::string new_recovery_code();
// Of what was typed, with or without hyphens. So many bits need no salt and no slow hash (ASVS 6.5.2).
Sha256 recovery_code_key(std::string_view typed);

}  // namespace stoa::acts
