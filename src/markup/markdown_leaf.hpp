#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// How blocks look at their first line: `words` is what follows the white space there (CommonMark section 4, 5.2).
namespace stoa::markup {

bool is_thematic_break(std::string_view words);

// The level of "## heading" and where its words begin; level 0: none.
struct HeadingStart {
    std::uint8_t level{};
    std::string_view words{};  // without the closing sequence
};
HeadingStart heading_start(std::string_view words);
// 1 for a line of "=", 2 for one of "-", 0 for others.
std::uint8_t heading_underline(std::string_view words);

struct Fence {
    char mark{};
    std::size_t size{};  // 0: none
    std::string_view info{};
};
Fence opening_fence(std::string_view words);
bool closes_fence(std::string_view words, char mark, std::size_t size);

struct ListMarker {
    char mark{};         // '-', '+', '*', or '.' and ')' after numbers
    std::size_t size{};  // with the number
    std::uint32_t number{};
};
std::optional<ListMarker> list_marker(std::string_view words);

// The label of "[^label]:" and how long all of that is.
struct FootnoteStart {
    std::string_view label{};
    std::size_t size{};  // 0: none
};
FootnoteStart footnote_start(std::string_view words);

}  // namespace stoa::markup
