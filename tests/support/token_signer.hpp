#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;  // OpenSSL's

namespace stoa::testing {

// The private side of what openid/ believes: keys, and tokens that they sign.
class TokenSigner {
public:
    enum class Kind : std::uint8_t { rs256, es256, eddsa };
    explicit TokenSigner(Kind kind, std::string id = "key-1");

    std::string jwk(std::string_view more = {}) const;  // of the public key; `more` begins with a comma
    std::string head() const;                           // {"alg":...,"kid":...}
    std::string sign(std::string_view payload) const { return sign(payload, head()); }
    std::string sign(std::string_view payload, std::string_view head) const;
    // As somebody would who takes the public key for a secret.
    std::string sign_as_secret(std::string_view payload) const;

private:
    Kind kind_;
    std::string id_;
    std::shared_ptr<evp_pkey_st> key_;
};

std::string base64url_of(std::string_view bytes);

}  // namespace stoa::testing
