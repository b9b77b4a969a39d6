#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "openid/flaw.hpp"
#include "openid/signing_key.hpp"

namespace stoa::openid {

inline constexpr std::size_t token_bytes_max = 16 * 1024;

// What a signed token says (JWS, RFC 7515), in its compact form alone:
//     base64url(header) "." base64url(payload) "." base64url(signature)
// The header names algorithm and key; it is believed about neither: the key must be one of `keys`, and of the kind that
// the algorithm is for. A key in the token itself is not looked at. Flaw::unknown_key: there may be a newer set.
Result<std::string, Flaw> read_signed_token(std::string_view token, std::span<SigningKey const> keys);

}  // namespace stoa::openid
