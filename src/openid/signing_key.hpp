#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st;  // OpenSSL's

namespace stoa::openid {

// How providers may sign (RFC 7518 section 3.1, RFC 8037): with a pair of keys, never with a secret that is shared,
// never not at all.
enum class Algorithm : std::uint8_t { rs256, es256, eddsa };
std::optional<Algorithm> parse_algorithm(std::string_view name);  // "RS256"

// The public key of a provider. What kind of key it is decides the one algorithm that it is good for: no token can have
// it used for another.
class SigningKey {
public:
    // Nothing: it is no key for signatures that we take (RFC 7517). RSA from 2048 bits, P-256, Ed25519.
    static std::optional<SigningKey> parse(std::string_view jwk);

    std::string const& id() const { return id_; }  // may be empty
    Algorithm algorithm() const { return algorithm_; }
    // The signature as it stands in a token: of ES256 the two numbers (RFC 7518 section 3.4), not ASN.1.
    bool has_signed(std::string_view message, std::string_view signature) const;

private:
    SigningKey(std::string id, Algorithm algorithm, std::shared_ptr<evp_pkey_st> key);

    std::string id_;
    Algorithm algorithm_;
    std::shared_ptr<evp_pkey_st> key_;
};

inline constexpr std::size_t signing_keys_max = 50;

// The keys of a set (RFC 7517 section 5) that we can use. Nothing: it is no such set.
std::optional<std::vector<SigningKey>> parse_key_set(std::string_view json);

}  // namespace stoa::openid
