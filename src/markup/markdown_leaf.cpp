#include "markup/markdown_leaf.hpp"

#include <algorithm>

#include "markup/ascii.hpp"
#include "markup/markdown_line.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t footnote_label_bytes_max = 999;

std::size_t run_at(std::string_view text, std::size_t at, char letter)
{
    std::size_t end = at;
    while (end < text.size() && text[end] == letter) ++end;
    return end - at;
}

std::string_view without_end_spaces(std::string_view text) { return text.substr(0, text.find_last_not_of(" \t") + 1); }

std::string_view without_spaces(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{} : without_end_spaces(text.substr(begin));
}

// "heading ##" -> "heading": the closing sequence stands alone or behind a space.
std::string_view without_closing_sequence(std::string_view words)
{
    auto const end = words.find_last_not_of('#');
    if (end == std::string_view::npos) return {};
    return is_space_or_tab(words[end]) ? without_end_spaces(words.substr(0, end)) : words;
}

}  // namespace

bool is_thematic_break(std::string_view words)
{
    if (words.empty() || (words[0] != '*' && words[0] != '-' && words[0] != '_')) return false;
    std::size_t marks = 0;
    for (char letter : words) {
        if (letter == words[0])
            ++marks;
        else if (!is_space_or_tab(letter))
            return false;
    }
    return marks >= 3;
}

HeadingStart heading_start(std::string_view words)
{
    std::size_t const level = run_at(words, 0, '#');
    if (level == 0 || level > 6) return {};
    if (level < words.size() && !is_space_or_tab(words[level])) return {};
    return {static_cast<std::uint8_t>(level), without_closing_sequence(without_spaces(words.substr(level)))};
}

std::uint8_t heading_underline(std::string_view words)
{
    if (words.empty() || (words[0] != '=' && words[0] != '-')) return 0;
    std::size_t const size = run_at(words, 0, words[0]);
    if (words.find_first_not_of(" \t", size) != std::string_view::npos) return 0;
    return words[0] == '=' ? 1 : 2;
}

Fence opening_fence(std::string_view words)
{
    if (words.empty() || (words[0] != '`' && words[0] != '~')) return {};
    std::size_t const size = run_at(words, 0, words[0]);
    auto const info = words.substr(size);
    if (size < 3 || (words[0] == '`' && info.find('`') != std::string_view::npos)) return {};
    return {words[0], size, without_spaces(info)};
}

bool closes_fence(std::string_view words, char mark, std::size_t size)
{
    std::size_t const marks = run_at(words, 0, mark);
    return marks >= size && words.find_first_not_of(" \t", marks) == std::string_view::npos;
}

std::optional<ListMarker> list_marker(std::string_view words)
{
    ListMarker marker;
    std::size_t digits = 0;
    while (digits < words.size() && digits < 9 && is_ascii_digit(words[digits]))
        marker.number = marker.number * 10 + static_cast<std::uint32_t>(words[digits++] - '0');
    if (digits >= words.size()) return std::nullopt;
    marker.mark = words[digits];
    auto const allowed = digits > 0 ? std::string_view{".)"} : std::string_view{"-+*"};
    if (allowed.find(marker.mark) == std::string_view::npos) return std::nullopt;
    marker.size = digits + 1;
    if (marker.size < words.size() && !is_space_or_tab(words[marker.size])) return std::nullopt;
    return marker;
}

FootnoteStart footnote_start(std::string_view words)
{
    if (!words.starts_with("[^")) return {};
    auto const end = words.substr(0, footnote_label_bytes_max).find_first_of("[] \t", 2);
    if (end == std::string_view::npos || end == 2 || !words.substr(end).starts_with("]:")) return {};
    return {words.substr(2, end - 2), end + 2};
}

}  // namespace stoa::markup
