#pragma once
#include <string>
#include <string_view>

namespace stoa {

// What people type is cleaned before any rule looks at it, so that what looks the same is the same. All of these take
// UTF-8 and give NFC: no control characters, never more than `marks_in_a_row_max` combining marks upon one letter.
inline constexpr int marks_in_a_row_max = 4;

// Several lines, each ended by '\n' alone; tabs and spaces stay.
std::string clean_text(std::string_view typed);
// One line: white space of any kind becomes one space between words, marks that turn the direction of writing go.
std::string clean_line(std::string_view typed);

// Nothing that leaves ink: white space and characters without a picture.
bool is_blank(std::string_view text);
// Small letters of every script, whatever the language.
std::string lower_case(std::string_view text);

}  // namespace stoa
