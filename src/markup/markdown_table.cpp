#include "markup/markdown_table.hpp"

#include "base/text.hpp"

namespace stoa::markup {
namespace {

std::optional<Alignment> alignment_of(std::string_view cell)
{
    bool const has_left = cell.starts_with(':');
    if (has_left) cell.remove_prefix(1);
    bool const has_right = cell.ends_with(':');
    if (has_right) cell.remove_suffix(1);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return std::nullopt;
    if (has_left && has_right) return Alignment::centre;
    return has_left ? Alignment::left : has_right ? Alignment::right : Alignment::none;
}

// Where the cell that begins the text ends: at a "|" without a backslash before it.
std::size_t cell_end(std::string_view text)
{
    std::size_t at = 0;
    for (; at < text.size() && text[at] != '|'; ++at)
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
    return at;
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view line)
{
    std::vector<std::string_view> cells;
    line = trim(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    while (!line.empty() && cells.size() <= table_columns_max) {
        auto const end = cell_end(line);
        cells.push_back(trim(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

std::optional<std::vector<Alignment>> read_delimiter_row(std::string_view line)
{
    if (line.find_first_not_of("|-: \t") != std::string_view::npos || line.find('-') == std::string_view::npos)
        return std::nullopt;
    auto const cells = cells_of(line);
    if (cells.size() > table_columns_max) return std::nullopt;
    std::vector<Alignment> alignments;
    for (auto cell : cells) {
        auto const alignment = alignment_of(cell);
        if (!alignment) return std::nullopt;
        alignments.push_back(*alignment);
    }
    return alignments;
}

}  // namespace stoa::markup
