#pragma once
#include <string_view>

// The named character references of HTML (the ones that end in ";"): a name, what it stands for as one or two numbers
// in hexadecimal digits joined by "+", a space, and so on; sorted by name.
namespace stoa::markup {

inline constexpr std::size_t entity_names_count = 2125;
extern std::string_view const entity_names;

}  // namespace stoa::markup
