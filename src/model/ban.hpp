#pragma once
#include <optional>
#include <string>

#include "base/instant.hpp"

namespace stoa {

// Whoever is banned may do what guests may do, and is told why.
struct Ban {
    Instant since{};
    std::optional<Instant> until;  // nothing: until somebody lifts it
    std::string reason;

    bool is_over(Instant now) const { return until && *until <= now; }
};

}  // namespace stoa
