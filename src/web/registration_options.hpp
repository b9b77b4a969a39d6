#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace stoa::web {

enum class Admission : std::uint8_t { open, invited, closed };

// Who may register, and what they must say.
struct RegistrationOptions {
    Admission admission{Admission::open};
    std::vector<std::string> invitations{};  // the codes that open the door where one must be invited
    std::string terms_url{};                 // empty: nobody is asked to agree to anything
    std::int64_t minimum_age{};              // years; 0: not asked
};

}  // namespace stoa::web
