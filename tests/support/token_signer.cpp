#include "support/token_signer.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <stdexcept>

namespace stoa::testing {
namespace {

void require(bool is_done)
{
    if (!is_done) throw std::runtime_error{"the signer of the tests is broken"};
}

unsigned char const* octets(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }
unsigned char* octets(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

EVP_PKEY* make_key(TokenSigner::Kind kind)
{
    switch (kind) {
    case TokenSigner::Kind::rs256: return EVP_RSA_gen(2048);
    case TokenSigner::Kind::es256: return EVP_EC_gen("P-256");
    case TokenSigner::Kind::eddsa: return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    }
    return nullptr;
}

std::string number_of(EVP_PKEY* key, char const* name, int size = 0)
{
    BIGNUM* number = nullptr;
    require(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    std::string bytes(static_cast<std::size_t>(size > 0 ? size : BN_num_bytes(number)), '\0');
    require(BN_bn2binpad(number, octets(bytes), static_cast<int>(bytes.size())) >= 0);
    BN_free(number);
    return bytes;
}

std::string raw_public(EVP_PKEY* key)
{
    std::string bytes(32, '\0');
    auto size = bytes.size();
    require(EVP_PKEY_get_raw_public_key(key, octets(bytes), &size) == 1);
    return bytes;
}

std::string_view name_of(TokenSigner::Kind kind)
{
    switch (kind) {
    case TokenSigner::Kind::rs256: return "RS256";
    case TokenSigner::Kind::es256: return "ES256";
    case TokenSigner::Kind::eddsa: return "EdDSA";
    }
    return "";
}

std::string numbers_of(TokenSigner::Kind kind, EVP_PKEY* key)
{
    auto const member = [](std::string_view name, std::string_view bytes) {
        return ",\"" + std::string{name} + "\":\"" + base64url_of(bytes) + '"';
    };
    if (kind == TokenSigner::Kind::rs256)
        return "\"kty\":\"RSA\"" + member("n", number_of(key, OSSL_PKEY_PARAM_RSA_N)) +
               member("e", number_of(key, OSSL_PKEY_PARAM_RSA_E));
    if (kind == TokenSigner::Kind::es256)
        return R"("kty":"EC","crv":"P-256")" + member("x", number_of(key, OSSL_PKEY_PARAM_EC_PUB_X, 32)) +
               member("y", number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32));
    return R"("kty":"OKP","crv":"Ed25519")" + member("x", raw_public(key));
}

std::string signature_of(TokenSigner::Kind kind, EVP_PKEY* key, std::string_view message)
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    auto const* digest = kind == TokenSigner::Kind::eddsa ? nullptr : EVP_sha256();
    require(EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key) == 1);
    std::size_t size = 0;
    require(EVP_DigestSign(context.get(), nullptr, &size, octets(message), message.size()) == 1);
    std::string bytes(size, '\0');
    require(EVP_DigestSign(context.get(), octets(bytes), &size, octets(message), message.size()) == 1);
    bytes.resize(size);
    return bytes;
}

// Out of ASN.1: both numbers with 32 bytes.
std::string plain_numbers(std::string_view der)
{
    auto const* at = octets(der);
    auto* const numbers = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
    require(numbers != nullptr);
    std::string bytes(64, '\0');
    require(BN_bn2binpad(ECDSA_SIG_get0_r(numbers), octets(bytes), 32) == 32);
    require(BN_bn2binpad(ECDSA_SIG_get0_s(numbers), octets(bytes) + 32, 32) == 32);
    ECDSA_SIG_free(numbers);
    return bytes;
}

}  // namespace

TokenSigner::TokenSigner(Kind kind, std::string id)
    : kind_{kind}
    , id_{std::move(id)}
    , key_{make_key(kind), EVP_PKEY_free}
{
    require(key_ != nullptr);
}

std::string TokenSigner::jwk(std::string_view more) const
{
    return '{' + numbers_of(kind_, key_.get()) + ",\"kid\":\"" + id_ + '"' + std::string{more} + '}';
}

std::string TokenSigner::head() const
{
    return R"({"typ":"JWT","alg":")" + std::string{name_of(kind_)} + R"(","kid":")" + id_ + "\"}";
}

std::string TokenSigner::sign(std::string_view payload, std::string_view head) const
{
    auto const message = base64url_of(head) + '.' + base64url_of(payload);
    auto signature = signature_of(kind_, key_.get(), message);
    if (kind_ == Kind::es256) signature = plain_numbers(signature);
    return message + '.' + base64url_of(signature);
}

std::string TokenSigner::sign_as_secret(std::string_view payload) const
{
    auto const message = base64url_of(R"({"alg":"HS256","kid":")" + id_ + "\"}") + '.' + base64url_of(payload);
    auto const secret = jwk();
    std::string mac(32, '\0');
    require(HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), octets(message), message.size(),
                 octets(mac), nullptr) != nullptr);
    return message + '.' + base64url_of(mac);
}

std::string base64url_of(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    auto const size = EVP_EncodeBlock(octets(text), octets(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    for (auto& letter : text) letter = letter == '+' ? '-' : letter == '/' ? '_' : letter;
    while (text.ends_with('=')) text.pop_back();
    return text;
}

}  // namespace stoa::testing
