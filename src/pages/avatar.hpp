#pragma once
#include <string>
#include <string_view>

#include "html/writer.hpp"
#include "model/member.hpp"

namespace stoa::pages {

// The letters in the place of a picture: of the first two words, or the first two of the only one.
std::string initials(std::string_view name);
// 0 to 7: the hue of the ground, by a hash of the name, so that it is the same everywhere and for ever.
int avatar_hue(std::string_view name);

// A picture of somebody whose name stands beside it.
struct Avatar {
    std::string_view name;
    std::string_view size{};  // "av-xs", "av-s", "av-l", "av-xl"
    UploadId picture{};       // 0: letters
    void operator()(html::Writer& out) const;
};

// The same as a link to the profile. The name beside it is the link that people reach with the keyboard.
struct AvatarLink {
    MemberName const& member;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
