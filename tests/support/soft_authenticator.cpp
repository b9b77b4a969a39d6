#include "support/soft_authenticator.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/sha.h>

#include <array>
#include <stdexcept>

namespace stoa::testing {
namespace {

void require(bool is_done)
{
    if (!is_done) throw std::runtime_error{"the authenticator of the tests is broken"};
}

std::string sha256(std::string_view bytes)
{
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

// A coordinate of the key as COSE has it: 32 bytes, the highest first.
std::string coordinate(EVP_PKEY* key, char const* name)
{
    BIGNUM* number = nullptr;
    require(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    std::string bytes(32, '\0');
    int const size = BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), 32);
    BN_free(number);
    require(size == 32);
    return bytes;
}

}  // namespace

SoftAuthenticator::SoftAuthenticator(std::string id, std::string at)
    : rp_id{std::move(id)}
    , origin{std::move(at)}
    , key_{EVP_EC_gen("P-256")}
{
    require(key_ != nullptr);
}

SoftAuthenticator::Answer SoftAuthenticator::make(std::string_view challenge, std::string_view type) const
{
    constexpr std::uint8_t holds_credential = 0x40;
    auto data = authenticator_data(flags | holds_credential);
    data.append(16, '\0');  // of no known make
    data += static_cast<char>(credential_id.size() >> 8);
    data += static_cast<char>(credential_id.size() & 0xff);
    data += credential_id + public_key();
    return {client_data(type, challenge), data, {}};
}

SoftAuthenticator::Answer SoftAuthenticator::use(std::string_view challenge, std::string_view type) const
{
    Answer answer{client_data(type, challenge), authenticator_data(flags), {}};
    answer.signature = signed_by_key(answer.authenticator_data + sha256(answer.client_data));
    return answer;
}

std::string SoftAuthenticator::client_data(std::string_view type, std::string_view challenge) const
{
    return R"({"type":")" + std::string{type} + R"(","challenge":")" + std::string{challenge} + R"(","origin":")" +
           origin + '"' + more_client_data + '}';
}

std::string SoftAuthenticator::authenticator_data(std::uint8_t with_flags) const
{
    auto data = sha256(rp_id);
    data += static_cast<char>(with_flags);
    for (int shift = 24; shift >= 0; shift -= 8) data += static_cast<char>((sign_count >> shift) & 0xff);
    return data;
}

// A COSE key (RFC 9053 section 7.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
std::string SoftAuthenticator::public_key() const
{
    using namespace std::string_literals;
    return "\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20"s + coordinate(key_.get(), OSSL_PKEY_PARAM_EC_PUB_X) +
           "\x22\x58\x20"s + coordinate(key_.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
}

std::string SoftAuthenticator::signed_by_key(std::string const& bytes) const
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    require(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
    std::array<unsigned char, 128> room{};
    auto size = room.size();
    require(EVP_DigestSign(context.get(), room.data(), &size, reinterpret_cast<unsigned char const*>(bytes.data()),
                           bytes.size()) == 1);
    return std::string(reinterpret_cast<char const*>(room.data()), size);
}

}  // namespace stoa::testing
