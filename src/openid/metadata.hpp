#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "openid/flaw.hpp"

namespace stoa::openid {

// What a provider says of itself (OpenID Connect Discovery 4.2), as far as we use it.
struct Metadata {
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string keys_address;
    std::string user_info_endpoint;  // empty: there is none
    bool takes_basic{true};          // the secret in a header; otherwise in the form
    bool names_issuer{};             // in the address that people come back with (RFC 9207)
};

// "https://accounts.example" -> "https://accounts.example/.well-known/openid-configuration"
std::string metadata_address(std::string_view issuer);
// "https://accounts.example": of an address, without its path.
std::string_view origin_of(std::string_view address);
// It must be the description of this issuer, and lead by https, or to where the issuer itself is.
Result<Metadata, Flaw> parse_metadata(std::string_view json, std::string_view issuer);

}  // namespace stoa::openid
