#pragma once
#include <cstddef>
#include <string_view>

#include "markup/document.hpp"

// What nodes and texts take in the rendering, at most, so that a Builder can keep within its budget.
namespace stoa::markup {

inline constexpr std::size_t escaped_bytes_max = 6;  // of one byte: '"' becomes "&quot;"

std::size_t budget_for(std::size_t source_bytes);
std::size_t tag_bytes(Kind kind);
std::size_t escaped_bytes(std::string_view text);
// As much of a text as surely fits when escaped, cut between code points.
std::string_view fitting(std::string_view text, std::size_t bytes);

}  // namespace stoa::markup
