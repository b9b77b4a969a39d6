#include "base/one_time_code.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace stoa {
namespace {

using Mac = std::array<unsigned char, 20>;

// SHA-1 collides, but a MAC made of it does not suffer from that (RFC 6238 appendix B; NIST SP 800-107 section 5.3).
Mac hmac_sha1(std::string_view key, std::string_view bytes)
{
    Mac mac;
    unsigned int size = mac.size();
    auto const* data = reinterpret_cast<unsigned char const*>(bytes.data());
    if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), data, bytes.size(), mac.data(), &size) == nullptr)
        throw std::runtime_error{"OpenSSL makes no HMAC"};
    return mac;
}

// RFC 4226 section 5.2: the counter is eight bytes, the highest first.
std::string bytes_of(std::int64_t counter)
{
    std::string bytes(8, '\0');
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, counter >>= 8)
        *byte = static_cast<char>(counter & 0xff);
    return bytes;
}

// RFC 4226 section 5.3: the last four bits say where the 31 bits stand.
std::uint32_t truncated(Mac const& mac)
{
    std::size_t const at = mac.back() & 15u;
    std::uint32_t number = mac[at] & 0x7fu;
    for (std::size_t i = 1; i < 4; ++i) number = number << 8 | mac[at + i];
    return number;
}

}  // namespace

std::int64_t one_time_step(Instant at) { return at.ms / one_time_step_ms; }

std::string one_time_code(std::string_view secret, std::int64_t step, int digits)
{
    auto number = truncated(hmac_sha1(secret, bytes_of(step)));
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit, number /= 10)
        *digit = static_cast<char>('0' + number % 10);
    return code;
}

std::string base32(std::string_view bytes)
{
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (unsigned char byte : bytes) {
        held = (held << 8 | byte) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5) text += letters[held >> (bits - 5) & 31];
    }
    if (bits > 0) text += letters[held << (5 - bits) & 31];
    return text;
}

}  // namespace stoa
