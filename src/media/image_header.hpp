#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa::media {

enum class ImageKind : std::uint8_t { jpeg, png, webp, gif };

// What the first bytes of a picture say about it, read without decoding anything.
struct ImageHeader {
    ImageKind kind{};
    std::uint32_t width{};
    std::uint32_t height{};
    std::uint32_t frames{1};
};

// By content alone, never by name. Nothing: no picture of a kind that we know, or its header contradicts itself.
// PNG chunks are checked against their checksums here, because decoders are lenient about them.
std::optional<ImageHeader> read_image_header(std::string_view bytes);

// Whether a picture may be decoded: a few bytes can claim to be a wall of pixels.
inline constexpr std::uint32_t image_side_max = 12'000;
inline constexpr std::uint64_t image_pixels_max = 25'000'000;
inline constexpr std::uint64_t animation_pixels_max = 100'000'000;  // all frames together
inline constexpr std::uint32_t animation_frames_max = 500;
bool is_within_limits(ImageHeader const& header);

}  // namespace stoa::media
