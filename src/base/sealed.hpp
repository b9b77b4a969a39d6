#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

// Text that nobody can read or change who lacks the key, and that opens for the purpose alone that it was sealed for
// (XChaCha20-Poly1305):
//     sealed = base64url(nonce ciphertext tag)
std::string seal(std::string_view key, std::string_view purpose, std::string_view text);
std::optional<std::string> unseal(std::string_view key, std::string_view purpose, std::string_view sealed);

}  // namespace stoa
