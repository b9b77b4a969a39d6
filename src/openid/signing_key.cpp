#include "openid/signing_key.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <new>

#include "base/digest.hpp"
#include "openid/json_object.hpp"

namespace stoa::openid {
namespace {

constexpr int rsa_bits_min = 2048;
constexpr std::size_t rsa_bytes_max =
    1024;  // 8192 bits: verifying with longer ones is work that others may not give us
constexpr std::size_t rsa_exponent_bytes_max = 4;
constexpr std::size_t coordinate_bytes = 32;
constexpr std::size_t ed25519_bytes = 32;

struct Free {
    void operator()(BIGNUM* number) const { BN_free(number); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
    void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;
using Key = std::shared_ptr<EVP_PKEY>;

unsigned char const* octets(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }

Key owned(EVP_PKEY* key) { return key ? Key{key, EVP_PKEY_free} : Key{}; }

Owned<BIGNUM> number_of(std::string_view bytes)
{
    return Owned<BIGNUM>{BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr)};
}

Key key_of(char const* kind, OSSL_PARAM_BLD* builder)
{
    Owned<OSSL_PARAM> const parameters{OSSL_PARAM_BLD_to_param(builder)};
    Owned<EVP_PKEY_CTX> const context{EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr)};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return {};
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) return {};
    return owned(key);
}

bool is_sound(Key const& key)
{
    Owned<EVP_PKEY_CTX> const context{EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr)};
    return context && EVP_PKEY_public_check(context.get()) == 1;
}

std::string bytes_in(boost::json::object const& jwk, std::string_view name)
{
    return from_base64url(text_in(jwk, name).value_or("")).value_or("");
}

Key rsa_key(boost::json::object const& jwk)
{
    auto const modulus = bytes_in(jwk, "n");
    auto const exponent = bytes_in(jwk, "e");
    if (modulus.empty() || modulus.size() > rsa_bytes_max) return {};
    if (exponent.empty() || exponent.size() > rsa_exponent_bytes_max) return {};
    auto const n = number_of(modulus);
    auto const e = number_of(exponent);
    Owned<OSSL_PARAM_BLD> const builder{OSSL_PARAM_BLD_new()};
    if (!n || !e || !builder) throw std::bad_alloc{};
    if (BN_num_bits(n.get()) < rsa_bits_min || BN_is_odd(e.get()) == 0 || BN_is_one(e.get()) != 0) return {};
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return key_of("RSA", builder.get());
}

Key p256_key(boost::json::object const& jwk)
{
    auto const x = bytes_in(jwk, "x");
    auto const y = bytes_in(jwk, "y");
    if (text_in(jwk, "crv") != "P-256" || x.size() != coordinate_bytes || y.size() != coordinate_bytes) return {};
    auto const point = '\x04' + x + y;
    Owned<OSSL_PARAM_BLD> const builder{OSSL_PARAM_BLD_new()};
    if (!builder) throw std::bad_alloc{};
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    auto key = key_of("EC", builder.get());
    return key && is_sound(key) ? key : Key{};
}

Key ed25519_key(boost::json::object const& jwk)
{
    auto const x = bytes_in(jwk, "x");
    if (text_in(jwk, "crv") != "Ed25519" || x.size() != ed25519_bytes) return {};
    return owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(x), x.size()));
}

struct ReadKey {
    Algorithm algorithm{};
    Key key;
};

ReadKey read_key(boost::json::object const& jwk)
{
    auto const kind = text_in(jwk, "kty");
    if (kind == "RSA") return {Algorithm::rs256, rsa_key(jwk)};
    if (kind == "EC") return {Algorithm::es256, p256_key(jwk)};
    if (kind == "OKP") return {Algorithm::eddsa, ed25519_key(jwk)};
    return {};
}

// RFC 7517 sections 4.2 and 4.3: what a key says of itself must fit what we want of it.
bool is_for_signatures(boost::json::object const& jwk)
{
    if (jwk.contains("use") && text_in(jwk, "use") != "sig") return false;
    if (!jwk.contains("key_ops")) return true;
    auto const uses = texts_in(jwk, "key_ops");
    return std::ranges::find(uses, "verify") != uses.end();
}

// r and s, 32 bytes each, as OpenSSL wants them: SEQUENCE { r, s }.
std::string ecdsa_der(std::string_view signature)
{
    if (signature.size() != 2 * coordinate_bytes) return {};
    Owned<ECDSA_SIG> const numbers{ECDSA_SIG_new()};
    auto r = number_of(signature.substr(0, coordinate_bytes));
    auto s = number_of(signature.substr(coordinate_bytes));
    if (!numbers || !r || !s || ECDSA_SIG_set0(numbers.get(), r.get(), s.get()) != 1) throw std::bad_alloc{};
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    unsigned char* der = nullptr;
    auto const size = i2d_ECDSA_SIG(numbers.get(), &der);
    std::string bytes;
    if (size > 0) bytes.assign(reinterpret_cast<char const*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return bytes;
}

std::optional<SigningKey> key_in(boost::json::value const& item)
{
    return item.is_object() ? SigningKey::parse(boost::json::serialize(item)) : std::nullopt;
}

}  // namespace

std::optional<Algorithm> parse_algorithm(std::string_view name)
{
    if (name == "RS256") return Algorithm::rs256;
    if (name == "ES256") return Algorithm::es256;
    if (name == "EdDSA") return Algorithm::eddsa;
    return std::nullopt;
}

SigningKey::SigningKey(std::string id, Algorithm algorithm, std::shared_ptr<evp_pkey_st> key)
    : id_{std::move(id)}
    , algorithm_{algorithm}
    , key_{std::move(key)}
{
}

std::optional<SigningKey> SigningKey::parse(std::string_view text)
{
    auto const jwk = parse_object(text);
    if (!jwk || !is_for_signatures(*jwk)) return std::nullopt;
    auto [algorithm, key] = read_key(*jwk);
    if (!key) return std::nullopt;
    if (jwk->contains("alg") && parse_algorithm(text_in(*jwk, "alg").value_or("")) != algorithm) return std::nullopt;
    return SigningKey{text_in(*jwk, "kid").value_or(""), algorithm, std::move(key)};
}

bool SigningKey::has_signed(std::string_view message, std::string_view signature) const
{
    auto const bytes = algorithm_ == Algorithm::es256 ? ecdsa_der(signature) : std::string{signature};
    if (bytes.empty()) return false;
    Owned<EVP_MD_CTX> const context{EVP_MD_CTX_new()};
    if (!context) throw std::bad_alloc{};
    // RSA without further words is PKCS #1 v1.5, as RS256 has it.
    auto const* digest = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
    if (EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key_.get()) != 1) return false;
    return EVP_DigestVerify(context.get(), octets(bytes), bytes.size(), octets(message), message.size()) == 1;
}

std::optional<std::vector<SigningKey>> parse_key_set(std::string_view text)
{
    auto const set = parse_object(text);
    auto const* items = set ? set->if_contains("keys") : nullptr;
    if (!items || !items->is_array()) return std::nullopt;
    std::vector<SigningKey> keys;
    for (auto const& item : items->get_array()) {
        if (keys.size() == signing_keys_max) break;
        if (auto key = key_in(item)) keys.push_back(*std::move(key));
    }
    return keys;
}

}  // namespace stoa::openid
