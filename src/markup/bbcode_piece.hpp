#pragma once
#include <string_view>
#include <vector>

#include "markup/bbcode_tag.hpp"

namespace stoa::markup {

// A stretch of text, or a tag.
struct Piece {
    std::string_view source;  // as typed
    bool is_tag{};
    bool is_paired{};
    TagInText tag{};
    std::string_view content{};  // of tags whose inside is not read, such as code
};

// In two steps: the source is cut into texts and tags; opening and closing tags are paired, and what finds no partner
// is text. Nothing is read twice, so that no input takes more than linear time.
std::vector<Piece> cut_into_pieces(std::string_view source);

}  // namespace stoa::markup
