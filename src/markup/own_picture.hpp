#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stoa::markup {

// A picture that was uploaded to this site, as its address tells: "/files/12/photo-1600x1200.webp". The address alone
// is enough to show it, so a text can be rendered, and rendered anew, without asking anybody about its pictures.
struct OwnPicture {
    std::int64_t upload{};
    std::int64_t width{};
    std::int64_t height{};
    std::string name;  // "photo-1600x1200.webp", fit for an address
};

std::optional<OwnPicture> own_picture(std::string_view path);
// The picture as a link to the whole, with its thumbnails to choose from.
void append_picture(std::string& html, OwnPicture const& picture, std::string_view description, bool is_in_link);

}  // namespace stoa::markup
