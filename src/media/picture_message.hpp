#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "media/picture.hpp"

// What the server and its helper say to each other, numbers in little endian:
//
//     message = size:u32 content                      ; size of the content
//     order   = purpose:u8 x:u32 y:u32 side:u32 picture
//     answer  = outcome:u8 count:u8 count*( width:u32 height:u32 size:u32 ) count*( picture )
//
// Each side reads the other's words as if an attacker had written them: a picture may have taken over the helper.
namespace stoa::media {

inline constexpr std::size_t message_head_bytes = 4;
inline constexpr std::size_t message_bytes_max = 64u << 20;
std::size_t message_size(std::string_view head);

std::string encode(PictureOrder const& order);
std::string encode(PictureResult const& answer);
std::optional<PictureOrder> decode_order(std::string_view content);
// Nothing where it is no answer, or what it calls pictures are none of the size that it says. What they say besides
// being pictures is left out here, whatever the helper did.
std::optional<PictureResult> decode_answer(std::string_view content);

}  // namespace stoa::media
