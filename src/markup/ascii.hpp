#pragma once

// Letters of notations, whatever the language.
namespace stoa::markup {

constexpr bool is_ascii_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
constexpr bool is_ascii_digit(char letter) { return letter >= '0' && letter <= '9'; }
constexpr bool is_ascii_letter_or_digit(char letter) { return is_ascii_letter(letter) || is_ascii_digit(letter); }
constexpr bool is_ascii_punctuation(char letter)
{
    return (letter >= '!' && letter <= '/') || (letter >= ':' && letter <= '@') || (letter >= '[' && letter <= '`') ||
           (letter >= '{' && letter <= '~');
}
constexpr bool is_ascii_space(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' || letter == '\v';
}

}  // namespace stoa::markup
