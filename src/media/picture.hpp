#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stoa::media {

inline constexpr std::uint32_t picture_side_max = 2000;   // larger ones are made smaller
inline constexpr std::uint32_t animation_side_max = 800;  // of pictures that move

// A square of the picture, in thousandths of its width and height as it stands upright: where the middle of the square
// is, and how much of the shorter side it takes. So the same numbers are right for the picture in any size.
struct Crop {
    std::uint32_t x{500};
    std::uint32_t y{500};
    std::uint32_t side{1000};
};

inline constexpr std::uint32_t card_side_max = 480;   // of the picture of a link card
inline constexpr std::uint32_t copy_side_max = 1200;  // of a picture of another site in a post

enum class PicturePurpose : std::uint8_t { post, avatar, card, copy };

struct PictureOrder {
    PicturePurpose purpose{PicturePurpose::post};
    Crop crop{};             // for an avatar
    std::string_view bytes;  // as uploaded
};

// A picture as it is shown: WebP, upright, in sRGB, without any remark of the camera.
struct Rendition {
    std::uint32_t width{};
    std::uint32_t height{};
    std::string bytes;
};

// Of a post's picture the full one comes first, then thumbnails; of an avatar the sizes, the largest first; of pictures
// of other sites the one that is kept, and of those that move their first frame.
using Renditions = std::vector<Rendition>;

// Why there is none: an answer to the person who sent it.
enum class PictureFault : std::uint8_t { unknown_kind, too_large, broken, busy };

using PictureResult = Result<Renditions, PictureFault>;

}  // namespace stoa::media
