#include "markup/source.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/utf8.hpp"

namespace stoa::markup {
namespace {

constexpr int combining_marks_max = 4;

unsigned byte_at(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// How many bytes of what may not be in a page stand here.
std::size_t forbidden_at(std::string_view text, std::size_t at)
{
    auto const first = byte_at(text, at);
    if (first < 0x20) return first == '\n' || first == '\t' ? 0 : 1;
    if (first == 0x7F) return 1;
    auto const second = byte_at(text, at + 1);
    if (first == 0xC2 && second >= 0x80 && second < 0xA0) return 2;                  // U+0080..U+009F
    if (first == 0xEF && second == 0xBF && byte_at(text, at + 2) >= 0xBE) return 3;  // U+FFFE, U+FFFF
    bool const is_last_of_plane = (first >= 0xF0) && (second & 0x0F) == 0x0F && byte_at(text, at + 2) == 0xBF;
    return is_last_of_plane && byte_at(text, at + 3) >= 0xBE ? 4 : 0;  // U+1FFFE and so on
}

// How many bytes the combining mark here takes: those of U+0300..U+036F, U+0483..U+0489, U+1AB0..U+1AFF,
// U+1DC0..U+1DFF, U+20D0..U+20FF, U+FE20..U+FE2F. Marks that a script needs to be written are none of these.
std::size_t combining_mark_at(std::string_view text, std::size_t at)
{
    auto const first = byte_at(text, at);
    if (first < 0xCC) return 0;
    auto const second = byte_at(text, at + 1);
    auto const third = byte_at(text, at + 2);
    if (first == 0xCC || (first == 0xCD && second <= 0xAF)) return 2;
    if (first == 0xD2 && second >= 0x83 && second <= 0x89) return 2;
    if (first == 0xE1 && ((second == 0xAA && third >= 0xB0) || second == 0xAB)) return 3;
    if (first == 0xE1 && second == 0xB7) return 3;
    if (first == 0xE2 && second == 0x83 && third >= 0x90) return 3;
    return first == 0xEF && second == 0xB8 && third >= 0xA0 && third <= 0xAF ? 3 : 0;
}

bool is_plain(char letter)
{
    auto const byte = static_cast<unsigned char>(letter);
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

// Eight letters at a time: most texts have nothing to clean, and then this is all that is done.
bool needs_cleaning(std::string_view source)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::size_t at = 0;
    for (; at + 8 <= source.size(); at += 8) {
        std::uint64_t word{};
        std::memcpy(&word, source.data() + at, 8);
        std::uint64_t const suspicious = (word | (word - 0x20 * ones) | (word + ones)) & (0x80 * ones);
        if (suspicious != 0 && !std::ranges::all_of(source.substr(at, 8), is_plain)) return true;
    }
    return !std::ranges::all_of(source.substr(at), is_plain);
}

std::string cleaned(std::string_view source)
{
    std::string out;
    out.reserve(source.size());
    int marks = 0;
    for (std::size_t i = 0; i < source.size();) {
        if (source[i] == '\r') {
            if (byte_at(source, i + 1) != '\n') out += '\n';
            ++i;
        } else if (auto const forbidden = forbidden_at(source, i); forbidden > 0) {
            i += forbidden;
        } else if (auto const mark = combining_mark_at(source, i); mark > 0) {
            if (++marks <= combining_marks_max) out += source.substr(i, mark);
            i += mark;
        } else {
            if ((byte_at(source, i) & 0xC0) != 0x80) marks = 0;
            out += source[i++];
        }
    }
    return out;
}

}  // namespace

std::string clean_source(std::string_view source)
{
    if (!needs_cleaning(source)) return std::string{source};
    return is_utf8(source) ? cleaned(source) : cleaned(repair_utf8(source));
}

std::string keep_spaces(std::string_view line)
{
    bool const is_plain = !line.starts_with(' ') && line.find("  ") == std::string_view::npos &&
                          line.find('\t') == std::string_view::npos;
    if (is_plain) return std::string{line};
    constexpr std::string_view no_break_space = "\xC2\xA0";
    std::string out;
    std::size_t column = 0;
    bool was_space = true;
    for (char letter : line) {
        bool const is_space = letter == ' ' || letter == '\t';
        std::size_t const width = letter == '\t' ? 8 - column % 8 : 1;
        for (std::size_t i = 0; is_space && i < width; ++i) {
            if (was_space || i > 0)
                out += no_break_space;
            else
                out += ' ';
            was_space = true;
        }
        if (!is_space) {
            out += letter;
            was_space = false;
        }
        column += width;
    }
    return out;
}

std::string_view take_line(std::string_view& text)
{
    auto const size = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    return line;
}

}  // namespace stoa::markup
