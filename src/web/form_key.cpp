#include "web/form_key.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"

namespace stoa::web {
namespace {

constexpr std::size_t encoded_size = 43;  // of 32 bytes in base64url

std::string masked(std::string_view mask, std::string_view secret, std::string_view token)
{
    auto digest = keyed_blake2b(secret, "form key\n" + std::string{token});
    auto const pad = keyed_blake2b(secret, "mask of a form key\n" + std::string{mask});
    for (std::size_t i = 0; i < digest.size(); ++i) digest[i] ^= pad[i];
    return base64url(view(digest));
}

}  // namespace

std::string make_form_key(std::string_view secret, std::string_view token)
{
    if (token.empty()) return {};
    auto mask = random_token();
    return mask + masked(mask, secret, token);
}

bool is_form_key(std::string_view key, std::string_view secret, std::string_view token)
{
    if (token.empty() || key.size() != 2 * encoded_size) return false;
    return equal_in_constant_time(key.substr(encoded_size), masked(key.substr(0, encoded_size), secret, token));
}

}  // namespace stoa::web
