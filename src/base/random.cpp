#include "base/random.hpp"

#include <sodium.h>

#include "base/digest.hpp"
#include "base/sodium.hpp"

namespace stoa {

void fill_random(std::span<std::uint8_t> bytes)
{
    ready_sodium();
    randombytes_buf(bytes.data(), bytes.size());
}

std::string random_token()
{
    Sha256 bits;
    fill_random(bits);
    return base64url(view(bits));
}

}  // namespace stoa
