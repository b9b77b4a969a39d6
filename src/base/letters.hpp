#pragma once
#include <string>
#include <string_view>

// What Unicode says of single characters, and of letters that count as the same.
namespace stoa {

bool is_white_space(char32_t point);           // category Zs, tab, line feed, form feed, carriage return
bool is_punctuation(char32_t point);           // categories P and S: symbols too
std::string fold_case(std::string_view text);  // full case folding: "ẞ" and "SS" become "ss"

}  // namespace stoa
