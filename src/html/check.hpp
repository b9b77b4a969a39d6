#pragma once
#include "html/check_attributes.hpp"

// Reads an HTML literal while the program is compiled: finds the holes and their places, drops line breaks between
// tags, and refuses what is not well-formed or not safe.
//
//     text       = { plain | "&" name ";" | "{}" | "{{" | "}}" | tag }
//     tag        = "<" name { space attribute } [ "/" ] ">"  |  "</" name ">"  |  "<!DOCTYPE html>"
//     attribute  = name [ "=" quote { plain | "&" name ";" | "{}" | "{{" | "}}" } quote ]  |  "{" name "?}"
//
// A line break with its indentation counts for nothing between tags and holes, and for one space beside text; a space
// wanted between two tags is written on one line.
//
// Every step works on raw pointers and locals, because a compiler interprets it letter by letter: with string_view and
// member state the same checks took nine times as long to compile.
namespace stoa::html {

constexpr bool is_open(Check const& c, std::uint64_t name)
{
    for (std::uint32_t i = 0; i < c.depth; ++i) {
        if (c.open[i].element.name == name) return true;
    }
    return false;
}

// HTML "has an element in button scope": is there a paragraph that a block would end?
constexpr bool is_in_paragraph(Check const& c)
{
    for (std::uint32_t i = c.depth; i-- > 0;) {
        switch (c.open[i].element.name) {
        case packed_name("p"): return true;
        case packed_name("button"):
        case packed_name("caption"):
        case packed_name("svg"):
        case packed_name("table"):
        case packed_name("td"):
        case packed_name("template"):
        case packed_name("th"): return false;
        default: break;
        }
    }
    return false;
}

constexpr Mistake mistake_of_nesting(Check const& c, Element const& element)
{
    if ((element.traits & is_block) && is_in_paragraph(c)) return Mistake::block_inside_paragraph;
    switch (element.name) {
    case packed_name("a"):
    case packed_name("button"):
        if (is_open(c, packed_name("a")) || is_open(c, packed_name("button"))) return Mistake::nested_link_or_button;
        break;
    case packed_name("form"):
        if (is_open(c, packed_name("form"))) return Mistake::nested_form;
        break;
    default: break;
    }
    return Mistake::none;
}

constexpr Mistake mistake_of_missing_attribute(Tag const& tag)
{
    if (tag.is(packed_name("img")) && !tag.has_alt) return Mistake::image_without_alt;
    if (tag.is(packed_name("button")) && !tag.has_type) return Mistake::button_without_type;
    if (tag.is(packed_name("script")) && !tag.has_src) return Mistake::inline_script;
    return Mistake::none;
}

constexpr Mistake find_element_of(char const* name, std::uint32_t length, Element& element)
{
    std::uint64_t const packed = packed_name(name, length);
    element = find_element(packed);
    if (element.name != 0) return Mistake::none;
    switch (packed) {
    case packed_name("style"): return Mistake::inline_style;
    case packed_name("base"):
    case packed_name("embed"):
    case packed_name("frame"):
    case packed_name("object"): return Mistake::forbidden_tag;
    default: break;
    }
    for (std::uint32_t i = 0; i < length; ++i) {
        if (name[i] == '-') return Mistake::none;
    }
    return Mistake::unknown_tag;
}

constexpr bool check_start_tag(Check& c)
{
    Tag tag{.at = c.next};
    ++c.next;
    std::uint32_t const name_at = c.next;
    std::uint32_t const length = name_length(c.text + name_at, c.size - name_at);
    if (c.peek(length) == '{') return c.refuse(Mistake::hole_in_tag_name);
    if (auto why = find_element_of(c.text + name_at, length, tag.element); why != Mistake::none) return c.refuse(why);
    if (auto why = mistake_of_nesting(c, tag.element); why != Mistake::none) return c.refuse(why);

    c.next += length;
    if (!check_attributes(c, tag)) return false;
    if (auto why = mistake_of_missing_attribute(tag); why != Mistake::none) return c.refuse(why, tag.at);
    if (!settle_link_address(c, tag)) return false;

    bool const closes_itself = c.peek() == '/';
    if (closes_itself && (c.peek(1) != '>' || !(tag.element.traits & (is_void | is_svg)))) {
        return c.refuse(Mistake::self_closing_tag);
    }
    c.next += closes_itself ? 2 : 1;
    c.before = Before::tag_or_hole;
    if (closes_itself || (tag.element.traits & is_void)) return true;

    if (c.depth == open_elements_max) return c.refuse(Mistake::nested_too_deeply, tag.at);
    c.open[c.depth++] = {name_at, length, tag.element};
    if (tag.is(packed_name("script")) && !begins_with(c.text + c.next, c.size - c.next, "</script>")) {
        return c.refuse(Mistake::inline_script);
    }
    return true;
}

constexpr bool check_end_tag(Check& c)
{
    std::uint32_t const name_at = c.next + 2;
    std::uint32_t const length = name_length(c.text + name_at, c.size - name_at);
    if (c.peek(2 + length) == '{') return c.refuse(Mistake::hole_in_tag_name);
    if (c.peek(2 + length) != '>') return c.refuse(Mistake::malformed_tag);

    if (find_element(packed_name(c.text + name_at, length)).traits & is_void)
        return c.refuse(Mistake::end_tag_of_void_element);
    if (c.depth == 0) return c.refuse(Mistake::unbalanced_tag);
    auto const& last = c.open[--c.depth];
    if (last.length != length || !same_text(c.text + last.at, c.text + name_at, length)) {
        return c.refuse(Mistake::unbalanced_tag);
    }
    c.next = name_at + length + 1;
    c.before = Before::tag_or_hole;
    return true;
}

constexpr bool is_text_only_here(Check const& c)
{
    return c.depth > 0 && (c.open[c.depth - 1].element.traits & holds_text_only);
}

constexpr bool check_tag(Check& c)
{
    char const letter = c.peek(1);
    if (letter == '/') return check_end_tag(c);
    if (is_text_only_here(c)) return c.refuse(Mistake::stray_angle_bracket);
    if (letter == '{') return c.refuse(Mistake::hole_in_tag_name);
    if (is_letter(letter)) return check_start_tag(c);
    if (letter != '!') return c.refuse(Mistake::stray_angle_bracket);
    if (!begins_with(c.text + c.next, c.size - c.next, "<!DOCTYPE html>")) return c.refuse(Mistake::comment_in_literal);
    c.next += 15;
    c.before = Before::tag_or_hole;
    return true;
}

constexpr bool check_hole_in_text(Check& c)
{
    bool const is_hole = c.peek(1) == '}' && c.peek() == '{';
    if (!check_brace(c, is_text_only_here(c) ? Place::title_text : Place::text)) return false;
    c.before = is_hole ? Before::tag_or_hole : Before::text;
    return true;
}

constexpr bool keeps_space_here(Check const& c)
{
    for (std::uint32_t i = 0; i < c.depth; ++i) {
        if (c.open[i].element.traits & keeps_space) return true;
    }
    return false;
}

constexpr void check_space(Check& c)
{
    std::uint32_t const begin = c.next;
    bool has_line_break = false;
    std::uint32_t end = begin;
    for (; end < c.size && is_space(c.text[end]); ++end) has_line_break |= c.text[end] == '\n';
    c.next = end;
    if (!has_line_break || keeps_space_here(c)) return;

    bool const at_rim = begin == 0 || end == c.size;
    bool const beside_text_behind = !at_rim && c.text[end] != '<' && !(c.text[end] == '{' && c.peek(1) == '}');
    bool const counts_as_space = !at_rim && (c.before == Before::text || beside_text_behind);
    c.cut(begin, counts_as_space ? end - 1 : end);
}

constexpr std::uint32_t end_of_plain_text(char const* text, std::uint32_t at, std::uint32_t size)
{
    for (; at < size; ++at) {
        switch (text[at]) {
        case '<':
        case '>':
        case '&':
        case '{':
        case '}':
        case ' ':
        case '\n':
        case '\t':
        case '\r': return at;
        default: break;
        }
    }
    return at;
}

constexpr bool check_text(Check& c)
{
    while (c.next < c.size) {
        switch (c.text[c.next]) {
        case '<':
            if (!check_tag(c)) return false;
            break;
        case '>': return c.refuse(Mistake::stray_angle_bracket);
        case '{':
        case '}':
            if (!check_hole_in_text(c)) return false;
            break;
        case '&':
            if (!check_reference(c)) return false;
            c.before = Before::text;
            break;
        case ' ':
        case '\n':
        case '\t':
        case '\r': check_space(c); break;
        default:
            c.next = end_of_plain_text(c.text, c.next, c.size);
            c.before = Before::text;
            break;
        }
    }
    if (c.depth > 0) return c.refuse(Mistake::unclosed_tag, c.open[c.depth - 1].at);
    c.cut(c.size, c.size);
    return true;
}

// What is known about a literal once it is checked.
template <std::uint32_t Max>
struct Program {
    Op ops[Max]{};
    std::uint32_t count{};
    std::uint32_t holes{};
    Mistake mistake{};
    std::uint32_t mistake_at{};
};

// Each op ends at a brace or a line break, or at the end.
consteval std::uint32_t ops_max(char const* text, std::uint32_t size)
{
    std::uint32_t count = 1;
    for (std::uint32_t i = 0; i < size; ++i) {
        char const c = text[i];
        if (c == '{' || c == '}' || c == '\n') ++count;
    }
    return count;
}

template <std::uint32_t Max>
consteval Program<Max> check(char const* text, std::uint32_t size)
{
    Program<Max> program;
    Check c{.text = text, .size = size, .ops = program.ops};
    check_text(c);
    program.count = c.count;
    program.holes = c.holes;
    program.mistake = c.mistake;
    program.mistake_at = c.mistake_at;
    return program;
}

}  // namespace stoa::html
