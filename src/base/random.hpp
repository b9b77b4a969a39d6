#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace stoa {

// The system's source of chance; never fails quietly.
void fill_random(std::span<std::uint8_t> bytes);
// 256 bits as 43 letters of base64url: session ids, tokens.
std::string random_token();

}  // namespace stoa
