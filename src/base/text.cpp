#include "base/text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/utf8.hpp"

namespace stoa {
namespace {

constexpr std::size_t slug_code_points_max = 60;

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter; }

bool is_ascii_letter_or_digit(char lowered)
{
    return (lowered >= 'a' && lowered <= 'z') || (lowered >= '0' && lowered <= '9');
}

// Letters, digits, and the marks without which many scripts cannot be read.
bool belongs_in_slug(UChar32 point) { return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0; }

// "Don't" is one word: "dont".
bool is_apostrophe(UChar32 point) { return point == U'\'' || point == U'\u2019'; }

void append(std::string& text, UChar32 point)
{
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, point);
    text.append(bytes, length);
}

}  // namespace

std::string_view trim(std::string_view text)
{
    static constexpr std::string_view white = " \t\n\v\f\r";
    auto first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool equal_ignoring_case(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i])) return false;
    }
    return true;
}

std::string lower_ascii(std::string_view text)
{
    std::string lowered{text};
    for (char& letter : lowered) letter = lower(letter);
    return lowered;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        auto to = text.find(separator, from);
        parts.push_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

std::string slug_of(std::string_view title)
{
    std::string slug;
    slug.reserve(title.size());
    std::size_t count = 0;
    bool is_gap = false;
    auto const has_room_for_next = [&] {
        count += is_gap ? 2 : 1;
        if (count > slug_code_points_max) return false;
        if (is_gap) slug += '-';
        is_gap = false;
        return true;
    };
    for (std::size_t at = 0; at < title.size();) {
        // Most letters of most names, and each page links to dozens of members: they need no table of Unicode.
        if (char const letter = lower(title[at]); is_ascii_letter_or_digit(letter)) {
            if (!has_room_for_next()) break;
            slug += letter;
            ++at;
            continue;
        }
        auto point = static_cast<UChar32>(next_code_point(title, at).value_or(U' '));
        if (is_apostrophe(point)) continue;
        if (point < 0x80 || !belongs_in_slug(point)) {
            is_gap = !slug.empty();
            continue;
        }
        if (!has_room_for_next()) break;
        append(slug, u_tolower(point));
    }
    return slug;
}

std::string comma_separated(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

std::string grouped(std::int64_t number)
{
    auto digits = std::to_string(number);
    std::size_t sign = number < 0 ? 1 : 0;
    for (auto at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

}  // namespace stoa
