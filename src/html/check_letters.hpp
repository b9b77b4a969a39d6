#pragma once
#include <cstdint>

#include "html/literal.hpp"
#include "html/vocabulary.hpp"

// The ground that the checker of HTML literals stands on: what it knows so far, and the smallest steps.
namespace stoa::html {

inline constexpr std::uint32_t open_elements_max = 64;
inline constexpr std::uint32_t attributes_max = 24;

struct OpenElement {
    std::uint32_t at{};  // offset of its name
    std::uint32_t length{};
    Element element{};
};

enum class Before : std::uint8_t { nothing, tag_or_hole, text };

struct Check {
    char const* text;
    std::uint32_t size;
    Op* ops;

    std::uint32_t next{};     // the letter to look at
    std::uint32_t pending{};  // first letter that no op copies yet
    std::uint32_t count{};
    std::uint32_t holes{};
    Mistake mistake{};
    std::uint32_t mistake_at{};
    Before before{};
    std::uint32_t depth{};
    OpenElement open[open_elements_max]{};

    constexpr char peek(std::uint32_t ahead = 0) const { return next + ahead < size ? text[next + ahead] : '\0'; }

    constexpr bool refuse(Mistake why, std::uint32_t at)
    {
        mistake = why;
        mistake_at = at;
        return false;
    }
    constexpr bool refuse(Mistake why) { return refuse(why, next); }

    // Leaves the letters from `begin` to `end` out of what is written.
    constexpr void cut(std::uint32_t begin, std::uint32_t end)
    {
        if (begin > pending) ops[count++] = {pending, begin - pending, Place::none};
        pending = end;
    }
    // A hole of two letters at `next`.
    constexpr void hole(Place place)
    {
        ops[count++] = {pending, next - pending, place};
        ++holes;
        next += 2;
        pending = next;
    }
};

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool begins_with(char const* text, std::uint32_t size, char const* prefix)
{
    for (std::uint32_t i = 0; prefix[i] != '\0'; ++i) {
        if (i >= size || text[i] != prefix[i]) return false;
    }
    return true;
}

constexpr bool same_text(char const* a, char const* b, std::uint32_t length)
{
    for (std::uint32_t i = 0; i < length; ++i) {
        if (a[i] != b[i]) return false;
    }
    return true;
}

constexpr std::uint32_t name_length(char const* text, std::uint32_t size)
{
    std::uint32_t length = 0;
    while (length < size && (is_letter(text[length]) || is_digit(text[length]) || text[length] == '-')) ++length;
    return length;
}

// "&name;", "&#123;" or "&#x7b;"
constexpr bool check_reference(Check& c)
{
    std::uint32_t end = c.next + 1;
    if (end < c.size && c.text[end] == '#') ++end;
    std::uint32_t const length = name_length(c.text + end, c.size - end);
    if (length == 0 || end + length >= c.size || c.text[end + length] != ';') return c.refuse(Mistake::bare_ampersand);
    c.next = end + length + 1;
    return true;
}

// "{}", "{{" or "}}"
constexpr bool check_brace(Check& c, Place place)
{
    if (c.peek() == '{' && c.peek(1) == '}') {
        c.hole(place);
        return true;
    }
    if (c.peek(1) != c.peek()) return c.refuse(Mistake::stray_brace);
    c.cut(c.next + 1, c.next + 2);
    c.next += 2;
    return true;
}

}  // namespace stoa::html
