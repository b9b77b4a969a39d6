#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::media {

// The picture alone: what a WebP file says besides (Exif, XMP, a colour profile) is left out. libvips 8.14 keeps Exif,
// and with it the place where a photograph was taken, even when it is told to strip. Nothing: it is no sound WebP file.
std::optional<std::string> webp_without_remarks(std::string_view file);

}  // namespace stoa::media
