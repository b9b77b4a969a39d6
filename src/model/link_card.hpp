#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "base/id.hpp"
#include "model/picture_copy.hpp"

namespace stoa {

// What a page that a post links to says about itself: plain words, whoever wrote them.
struct LinkCard {
    LinkId id{};
    std::string address;  // as markup::outside_address() has it
    std::string host;  // in ASCII, as the resolver knows it: nobody can pass for another with letters that look alike
    std::string title;
    std::string site;         // may be empty
    std::string description;  // may be empty
    PictureCopy picture{};    // once there is one
};

using LinkCards = std::map<std::string, LinkCard, std::less<>>;  // by address

inline constexpr std::size_t cards_per_post_max = 5;  // those of this forum among them

}  // namespace stoa
