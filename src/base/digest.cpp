#include "base/digest.hpp"

#include <sodium.h>

#include <stdexcept>

#include "base/random.hpp"
#include "base/sodium.hpp"

namespace stoa {
namespace {

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

using HashKey = std::array<std::uint8_t, crypto_shorthash_KEYBYTES>;

HashKey random_hash_key()
{
    HashKey key;
    fill_random(key);
    return key;
}

}  // namespace

Sha256 sha256(std::string_view bytes)
{
    ready_sodium();
    Sha256 digest;
    crypto_hash_sha256(digest.data(), bytes_of(bytes), bytes.size());
    return digest;
}

Sha256 hmac_sha256(std::string_view key, std::string_view bytes)
{
    ready_sodium();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(bytes), bytes.size());
    Sha256 digest;
    crypto_auth_hmacsha256_final(&state, digest.data());
    return digest;
}

Blake2b keyed_blake2b(std::string_view key, std::string_view bytes)
{
    ready_sodium();
    Blake2b digest;
    if (key.size() < crypto_generichash_KEYBYTES_MIN || key.size() > crypto_generichash_KEYBYTES_MAX)
        throw std::invalid_argument{"a key of BLAKE2b has 16 to 64 bytes"};
    crypto_generichash(digest.data(), digest.size(), bytes_of(bytes), bytes.size(), bytes_of(key), key.size());
    return digest;
}

std::string hex(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string base64url(std::string_view bytes)
{
    static constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
    text.pop_back();  // libsodium ends it with NUL
    return text;
}

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    char const* end = nullptr;
    int const failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                         text.size(), nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

bool equal_in_constant_time(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::uint64_t keyed_hash(std::string_view bytes)
{
    static HashKey const key = random_hash_key();
    std::uint64_t hash{};
    static_assert(sizeof hash == crypto_shorthash_BYTES);
    crypto_shorthash(reinterpret_cast<unsigned char*>(&hash), bytes_of(bytes), bytes.size(), key.data());
    return hash;
}

}  // namespace stoa
