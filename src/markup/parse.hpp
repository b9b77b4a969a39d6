#pragma once
#include <cstddef>
#include <string_view>

#include "markup/document.hpp"
#include "model/markup_kind.hpp"

namespace stoa::markup {

inline constexpr std::size_t blocks_nested_max = 32;       // what lies deeper is shown flat
inline constexpr std::size_t source_bytes_max = 1u << 20;  // of Markdown and HTML; larger ones are shown as plain text
inline constexpr std::size_t output_bytes_max = 1u << 20;  // of one rendering; what does not fit is cut

// Reads a post. Never fails and takes linear time: what is not understood is text, and a source made to grow without
// measure is read as plain text. Rendered, a document is at most 64 times as long as its source plus 4 KiB.
Document parse(std::string_view source, Markup markup);

}  // namespace stoa::markup
