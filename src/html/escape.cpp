#include "html/escape.hpp"

#include <algorithm>
#include <array>

namespace stoa::html {
namespace {

constexpr std::string_view reference_for(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

constexpr std::size_t reference_bytes_max = 6;  // "&quot;"

// Asked of every letter of a page, so it is one look into a table.
constexpr auto has_meaning = [] {
    std::array<bool, 256> table{};
    for (char const c : {'&', '<', '>', '"', '\''}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

constexpr std::size_t percent_bytes_max = 3;  // "%2F"

constexpr bool is_unreserved(char c)  // RFC 3986 section 2.3
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

}  // namespace

void append_escaped(std::string& to, std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!has_meaning[static_cast<unsigned char>(text[i])]) continue;
        to.append(text, from, i - from).append(reference_for(text[i]));
        from = i + 1;
    }
    to.append(text, from);
}

void append_escaped(Output& to, std::string_view text)
{
    // One pass that copies as it looks: the texts of a page are short.
    auto* end = to.room_for(text.size() * reference_bytes_max);
    for (char const c : text) {
        if (!has_meaning[static_cast<unsigned char>(c)]) {
            *end++ = c;
            continue;
        }
        auto const reference = reference_for(c);
        end = std::copy(reference.begin(), reference.end(), end);
    }
    to.grown_to(end);
}

void append_percent_encoded(std::string& to, std::string_view text)
{
    if (std::ranges::all_of(text, is_unreserved)) {
        to += text;
        return;
    }
    Output out{percent_bytes_max * text.size()};
    append_percent_encoded(out, text);
    to.append(out.view());
}

void append_percent_encoded(Output& to, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto* end = to.room_for(percent_bytes_max * text.size());
    for (char const c : text) {
        if (is_unreserved(c)) {
            *end++ = c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        *end++ = '%';
        *end++ = digits[byte >> 4];
        *end++ = digits[byte & 15];
    }
    to.grown_to(end);
}

}  // namespace stoa::html
