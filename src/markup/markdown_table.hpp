#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "markup/document.hpp"

// Tables of GitHub Flavored Markdown (section 4.10):
//
//     row       = [ "|" ] cell { "|" cell } [ "|" ]     a "|" inside a cell is written "\|", in code as well
//     delimiter = the same with cells of the form [ ":" ] "-" { "-" } [ ":" ]
namespace stoa::markup {

inline constexpr std::size_t table_columns_max = 64;  // short rows are filled up: many columns make much out of little

// What the row under the heads says of the columns; nothing where the line is no such row.
std::optional<std::vector<Alignment>> read_delimiter_row(std::string_view line);

// The cells of a row, without the spaces around them; at most one more than there may be columns.
std::vector<std::string_view> cells_of(std::string_view line);

}  // namespace stoa::markup
