#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace stoa {

struct Country {
    std::string_view code;  // ISO 3166-1 alpha-2, upper case
    std::string_view name;  // English short name in everyday use
};

std::span<Country const> countries();                                 // ordered by name
std::string_view country_name(std::string_view code);                 // empty: no such code
std::optional<std::string_view> find_country(std::string_view text);  // a code or a name, in any case -> the code

}  // namespace stoa
