#pragma once
#include <string_view>

#include "html/writer.hpp"

namespace stoa::pages {

// A picture of the sprite; the words beside it say what it means, so it is hidden from screen readers.
struct Icon {
    std::string_view name;     // of a symbol in assets/icons/sprite.svg
    std::string_view size{};   // "i-s": small
    std::string_view state{};  // "i-flip": points, and so is mirrored from right to left
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
