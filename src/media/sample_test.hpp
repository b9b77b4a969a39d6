#pragma once
#include <cstdint>
#include <string>

// Pictures for tests, made in code.
namespace stoa::media {

// A PNG of one grey, its pixels stored without compression.
std::string grey_png(std::uint32_t width, std::uint32_t height);
// The same with sizes that its data does not hold: what an attacker would send.
std::string lying_png(std::uint32_t width, std::uint32_t height);

}  // namespace stoa::media
