#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "openid/flaw.hpp"

namespace stoa::openid {

// Who somebody is to a provider: its word for them, and what it says of them.
struct Person {
    std::string subject;  // never given to another person by the same provider
    std::string email;    // may be empty
    bool is_email_verified{};
    std::string name;  // that they use there; may be empty
};

// What an ID token must say.
struct Expected {
    std::string_view issuer;
    std::string_view client_id;
    std::string_view nonce;
    std::optional<Instant> proven_since{};  // they were asked for after that who they are
};

// Clocks differ that much.
inline constexpr std::int64_t clock_skew_ms = minute_ms;
// From its making to us a token takes one answer.
inline constexpr std::int64_t id_token_age_ms_max = 10 * minute_ms;

// The claims of a token whose signature holds, judged by OpenID Connect Core 3.1.3.7.
Result<Person, Flaw> read_id_token(std::string_view payload, Expected const& expected, Instant now);

// The answer of the UserInfo endpoint (Core 5.3.2) about `subject`: what the token did not say.
Result<Person, Flaw> read_user_info(std::string_view json, std::string_view subject);

}  // namespace stoa::openid
