#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// A password that somebody chose, once it has passed the rules (NIST SP 800-63B, ASVS 6.2). It is hashed before the
// transaction that keeps it.
struct NewPassword {
    static Result<NewPassword> parse(std::string_view typed, std::string_view typed_again, std::string_view name,
                                     std::string_view email);
    std::string text;
};

}  // namespace stoa::acts
