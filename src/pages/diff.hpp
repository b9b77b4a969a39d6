#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// What changed between two texts. Pure, and bounded: texts that have little in common are not compared to the end.
namespace stoa::pages {

enum class Change : std::uint8_t { same, removed, added };

struct Piece {
    Change change{};
    std::string_view text;  // of one of the two texts that were compared
    friend bool operator==(Piece const&, Piece const&) = default;
};

// The fewest removals and additions that lead from one list to the other (Myers 1986). Where that takes more than
// `changes_max`, all that stands between the common beginning and the common end is removed and added.
std::vector<Piece> diff(std::span<std::string_view const> before, std::span<std::string_view const> after,
                        std::size_t changes_max);

std::vector<std::string_view> lines_of(std::string_view text);
std::vector<std::string_view> words_of(std::string_view line);  // words, and the spaces between them

struct LineChange {
    Change change{};
    std::size_t number{};       // of the line: in the older text for a removed one, else in the newer
    std::vector<Piece> pieces;  // the line; where one line became another, what was changed in it
};
std::vector<LineChange> diff_lines(std::string_view before, std::string_view after);

}  // namespace stoa::pages
