#pragma once
#include <string_view>

#include "markup/document.hpp"

// Sizes and colours as five forums write them, brought to the few steps that a post may have.
namespace stoa::markup {

// "7" and "4" of the scale from 1 to 7, "18px", "14pt", "150%", "150" (phpBB's percent), "1.5em", "x-large".
FontSize size_in(std::string_view value);

// "#c00", "#cc0000", "rgb(204, 0, 0)", "darkred": the ink nearest in hue. Black, white and greys are none: they would
// be invisible in one of the themes.
Ink ink_in(std::string_view value);

}  // namespace stoa::markup
