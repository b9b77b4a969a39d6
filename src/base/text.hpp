#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stoa {

std::string_view trim(std::string_view text);                      // ASCII white space at both ends
bool equal_ignoring_case(std::string_view a, std::string_view b);  // ASCII only: header names, schemes
std::string lower_ascii(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
// "Steel or titanium?" -> "steel-or-titanium". Letters of any script stay; at most 60 code points; may be empty.
std::string slug_of(std::string_view title);
// {"a", "b"} -> "a, b".
std::string comma_separated(std::vector<std::string> const& words);
// 12345 -> "12,345".
std::string grouped(std::int64_t number);

// The whole text as a decimal number, or nothing: no sign but '-', no spaces, no overflow.
template <class Number>
std::optional<Number> parse_number(std::string_view text)
{
    Number number{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

}  // namespace stoa
