#include "base/sealed.hpp"

#include <sodium.h>

#include <array>

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/sodium.hpp"

namespace stoa {
namespace {

using Nonce = std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// Another key than what the same secret may be used for elsewhere.
Sha256 sealing_key(std::string_view key)
{
    static_assert(sizeof(Sha256) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    return hmac_sha256(key, "sealing");
}

}  // namespace

std::string seal(std::string_view key, std::string_view purpose, std::string_view text)
{
    ready_sodium();
    Nonce nonce;
    fill_random(nonce);
    std::string sealed(nonce.size() + text.size() + tag_size, '\0');
    std::copy(nonce.begin(), nonce.end(), sealed.begin());
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + nonce.size(), nullptr, bytes_of(text), text.size(),
                                               bytes_of(purpose), purpose.size(), nullptr, nonce.data(),
                                               sealing_key(key).data());
    return base64url(sealed);
}

std::optional<std::string> unseal(std::string_view key, std::string_view purpose, std::string_view sealed)
{
    ready_sodium();
    auto const bytes = from_base64url(sealed);
    if (!bytes || bytes->size() < sizeof(Nonce) + tag_size) return std::nullopt;
    auto const ciphertext = std::string_view{*bytes}.substr(sizeof(Nonce));
    std::string text(ciphertext.size() - tag_size, '\0');
    int const failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes_of(text), nullptr, nullptr, bytes_of(ciphertext), ciphertext.size(), bytes_of(purpose), purpose.size(),
        bytes_of(std::string_view{*bytes}), sealing_key(key).data());
    if (failed != 0) return std::nullopt;
    return text;
}

}  // namespace stoa
