#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

// From the button here to coming back from a provider; and from there to the end of the form for newcomers.
inline constexpr std::int64_t provider_visit_ms = 15 * minute_ms;
// Of a form that waits behind the log-in: longer ones are not kept.
inline constexpr std::size_t provider_visit_form_bytes_max = 256 * 1024;
inline constexpr std::int64_t identities_max = 20;  // of one member

// What somebody goes to a provider for. The numbers are stored.
enum class ProviderPurpose : std::uint8_t { logging_in = 1, connecting = 2, proving = 3, joining = 4 };

// An account at a provider that logs in to an account here, as its member sees it.
struct Identity {
    IdentityId id{};
    std::string issuer;
    std::string name;  // by which the provider called them; may be empty
    Instant created_at{};
    std::optional<Instant> used_at;
};

}  // namespace stoa
