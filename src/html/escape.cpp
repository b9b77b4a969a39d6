#include "html/escape.hpp"

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

// Asked of every letter of a page, so it is one look into a table.
constexpr auto has_meaning = [] {
    std::array<bool, 256> table{};
    for (char const c : {'&', '<', '>', '"', '\''}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

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

void append_percent_encoded(std::string& to, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char c : text) {
        if (is_unreserved(c)) {
            to += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        to += '%';
        to += digits[byte >> 4];
        to += digits[byte & 15];
    }
}

}  // namespace stoa::html
