#pragma once
#include <cstdint>

#include "html/literal.hpp"
#include "html/vocabulary.hpp"

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

inline constexpr std::uint32_t open_elements_max = 64;
inline constexpr std::uint32_t attributes_max = 24;

struct OpenElement {
    std::uint32_t at{};  // offset of its name
    std::uint32_t length{};
    Element const* element{};
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

constexpr bool keeps_space_here(Check const& c)
{
    for (std::uint32_t i = 0; i < c.depth; ++i) {
        if (c.open[i].element->traits & keeps_space) return true;
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

// Spaces between attributes: a line break with its indentation becomes one.
constexpr bool skip_space_in_tag(Check& c)
{
    std::uint32_t const begin = c.next;
    std::uint32_t end = begin;
    while (end < c.size && is_space(c.text[end])) ++end;
    if (end - begin > 1) c.cut(begin, end - 1);
    c.next = end;
    return end > begin;
}

struct Tag {
    Element const* element{};
    std::uint32_t at{};
    std::uint32_t attribute_count{};
    OpenElement attributes[attributes_max]{};  // offsets and lengths of their names
    bool has_alt{};
    bool has_src{};
    bool has_type{};
    bool rel_is_page{};            // link: rel names a page, not something that the browser runs or draws
    std::uint32_t address_op{};    // link: 1 + the op of a hole that starts href
    std::uint32_t address_rest{};  // link: 1 + the offset of a hole further on in href

    constexpr bool is(std::uint64_t name) const { return element->name == name; }
};

constexpr bool is_page_relation(char const* rel, std::uint32_t length)
{
    switch (packed_name(rel, length)) {
    case packed_name("alternate"):
    case packed_name("author"):
    case packed_name("canonical"):
    case packed_name("help"):
    case packed_name("license"):
    case packed_name("me"):
    case packed_name("next"):
    case packed_name("prev"):
    case packed_name("search"): return true;
    default: return false;
    }
}

// A literal address, or the literal start of one, must show by itself where it leads.
constexpr bool check_address_start(Check& c, char quote)
{
    char const* const address = c.text + c.next;
    std::uint32_t const size = c.size - c.next;
    if (address[0] == quote || address[0] == '#' || address[0] == '?') return true;
    if (address[0] == '/') {
        if (begins_with(address, size, "//") || begins_with(address, size, "/\\")) {
            return c.refuse(Mistake::address_of_unknown_kind);
        }
        return true;
    }
    if (begins_with(address, size, "mailto:")) return true;
    if (begins_with(address, size, "http://") || begins_with(address, size, "https://")) {
        for (std::uint32_t i = 8; i < size && address[i] != '/' && address[i] != quote; ++i) {
            if (address[i] == '{') return c.refuse(Mistake::hole_in_host_name, c.next + i);
        }
        return true;
    }
    if (begins_with(address, size, "javascript:")) return c.refuse(Mistake::javascript_address);
    return c.refuse(Mistake::address_of_unknown_kind);
}

// The place of the hole at `next`, in a value of this kind that starts at `begin`.
constexpr bool place_of_hole(Check& c, Tag& tag, AttributeKind kind, std::uint32_t begin, bool starts_with_hole,
                             Place& place)
{
    bool const at_start = c.next == begin;
    switch (kind) {
    case AttributeKind::plain: place = Place::attribute; return true;
    case AttributeKind::url: place = at_start ? Place::url_start : Place::url_rest; return true;
    case AttributeKind::asset:
        if (!starts_with_hole) return c.refuse(Mistake::hole_in_asset_address);
        place = at_start ? Place::asset : Place::url_rest;
        return true;
    case AttributeKind::link_address:
        if (at_start)
            tag.address_op = c.count + 1;
        else if (!starts_with_hole)
            tag.address_rest = c.next + 1;
        place = at_start ? Place::asset : Place::url_rest;
        return true;
    default: return c.refuse(Mistake::hole_in_attribute_that_allows_none);
    }
}

constexpr bool check_value(Check& c, Tag& tag, AttributeKind kind)
{
    char const quote = c.peek();
    if (quote != '"' && quote != '\'') return c.refuse(Mistake::unquoted_attribute_value);
    std::uint32_t const begin = ++c.next;
    bool const starts_with_hole = c.peek() == '{' && c.peek(1) == '}';
    bool const is_address =
        kind == AttributeKind::url || kind == AttributeKind::asset || kind == AttributeKind::link_address;
    if (is_address && !starts_with_hole && !check_address_start(c, quote)) return false;

    while (true) {
        std::uint32_t plain = c.next;
        char letter = '\0';
        for (; plain < c.size; ++plain) {
            letter = c.text[plain];
            if (letter == quote || letter == '{' || letter == '}' || letter == '&' || letter == '<') break;
        }
        c.next = plain;
        if (plain == c.size || letter == '<') return c.refuse(Mistake::unclosed_attribute_value, begin);
        if (letter == quote) break;
        if (letter == '&') {
            if (!check_reference(c)) return false;
            continue;
        }
        Place place = Place::attribute;
        bool const is_hole = letter == '{' && c.peek(1) == '}';
        if (is_hole && !place_of_hole(c, tag, kind, begin, starts_with_hole, place)) return false;
        if (!check_brace(c, place)) return false;
    }
    if (tag.is(packed_name("link")) && begins_with(c.text + begin - 5, 5, "rel=")) {
        tag.rel_is_page = is_page_relation(c.text + begin, c.next - begin);
    }
    ++c.next;
    return true;
}

// SVG alone has names with capitals; elsewhere they would be a way round the checks by name.
constexpr bool is_attribute_name(char const* name, std::uint32_t length)
{
    for (std::uint32_t i = 0; i < length; ++i) {
        if (!is_lower(name[i]) && !is_digit(name[i]) && name[i] != '-') {
            return begins_with(name, length, "viewBox") || begins_with(name, length, "preserveAspectRatio");
        }
    }
    return length > 0 && is_lower(name[0]);
}

constexpr bool remember_attribute(Check& c, Tag& tag, std::uint32_t at, std::uint32_t length)
{
    for (std::uint32_t i = 0; i < tag.attribute_count; ++i) {
        auto const& other = tag.attributes[i];
        if (other.length == length && same_text(c.text + other.at, c.text + at, length)) {
            return c.refuse(Mistake::duplicate_attribute, at);
        }
    }
    if (tag.attribute_count == attributes_max) return c.refuse(Mistake::too_many_attributes, at);
    tag.attributes[tag.attribute_count++] = {at, length, nullptr};
    return true;
}

constexpr bool check_attribute(Check& c, Tag& tag)
{
    std::uint32_t const at = c.next;
    std::uint32_t const length = name_length(c.text + at, c.size - at);
    char const after = c.peek(length);
    if (after == '{') return c.refuse(Mistake::hole_in_attribute_name);
    if (!is_attribute_name(c.text + at, length)) return c.refuse(Mistake::malformed_attribute);
    if (after != '=' && after != '>' && after != '/' && !is_space(after)) return c.refuse(Mistake::malformed_attribute);
    if (!remember_attribute(c, tag, at, length)) return false;

    std::uint64_t const name = packed_name(c.text + at, length);
    if (length > 2 && c.text[at] == 'o' && c.text[at + 1] == 'n') return c.refuse(Mistake::event_handler);
    AttributeKind const kind = kind_of_attribute(tag.element->name, name);
    if (kind == AttributeKind::style) return c.refuse(Mistake::inline_style);
    if (kind == AttributeKind::forbidden) return c.refuse(Mistake::forbidden_attribute);
    tag.has_alt |= name == packed_name("alt");
    tag.has_src |= name == packed_name("src");
    tag.has_type |= name == packed_name("type");

    c.next += length;
    if (after != '=') return true;
    ++c.next;
    return check_value(c, tag, kind);
}

// "{name?}": the name is written, with a space before it, if the argument is true.
constexpr bool check_flag(Check& c, Tag& tag)
{
    std::uint32_t const at = c.next + 1;
    std::uint32_t const length = name_length(c.text + at, c.size - at);
    if (length == 0 || c.peek(1 + length) != '?' || c.peek(2 + length) != '}') {
        return c.refuse(Mistake::hole_in_attribute_name);
    }
    if (!is_boolean_attribute(packed_name(c.text + at, length))) return c.refuse(Mistake::not_a_boolean_attribute);
    if (!remember_attribute(c, tag, at, length)) return false;
    c.cut(c.next - 1, at);
    c.ops[c.count++] = {at, length, Place::flag};
    ++c.holes;
    c.next = at + length + 2;
    c.pending = c.next;
    return true;
}

constexpr bool is_open(Check const& c, std::uint64_t name)
{
    for (std::uint32_t i = 0; i < c.depth; ++i) {
        if (c.open[i].element->name == name) return true;
    }
    return false;
}

// HTML "has an element in button scope": is there a paragraph that a block would end?
constexpr bool is_in_paragraph(Check const& c)
{
    for (std::uint32_t i = c.depth; i-- > 0;) {
        switch (c.open[i].element->name) {
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

// rel may stand before or after href, so what may fill href is known only at the end of the tag.
constexpr bool settle_link_address(Check& c, Tag const& tag)
{
    if (tag.address_op != 0 && tag.rel_is_page) c.ops[tag.address_op - 1].place = Place::url_start;
    if (tag.address_rest != 0 && !tag.rel_is_page) {
        return c.refuse(Mistake::hole_in_asset_address, tag.address_rest - 1);
    }
    return true;
}

constexpr bool check_attributes(Check& c, Tag& tag)
{
    while (true) {
        bool const has_space = skip_space_in_tag(c);
        char const letter = c.peek();
        if (letter == '>' || letter == '/') return true;
        if (letter == '\0' || letter == '<') return c.refuse(Mistake::malformed_tag, tag.at);
        if (!has_space) return c.refuse(letter == '{' ? Mistake::hole_in_attribute_name : Mistake::malformed_attribute);
        if (letter == '{' ? !check_flag(c, tag) : !check_attribute(c, tag)) return false;
    }
}

constexpr Mistake find_element_of(char const* name, std::uint32_t length, Element const*& element)
{
    std::uint64_t const packed = packed_name(name, length);
    element = find_element(packed);
    if (element != nullptr) return Mistake::none;
    switch (packed) {
    case packed_name("style"): return Mistake::inline_style;
    case packed_name("base"):
    case packed_name("embed"):
    case packed_name("frame"):
    case packed_name("object"): return Mistake::forbidden_tag;
    default: break;
    }
    element = &custom_element;
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
    if (auto why = mistake_of_nesting(c, *tag.element); why != Mistake::none) return c.refuse(why);

    c.next += length;
    if (!check_attributes(c, tag)) return false;
    if (auto why = mistake_of_missing_attribute(tag); why != Mistake::none) return c.refuse(why, tag.at);
    if (!settle_link_address(c, tag)) return false;

    bool const closes_itself = c.peek() == '/';
    if (closes_itself && (c.peek(1) != '>' || !(tag.element->traits & (is_void | is_svg)))) {
        return c.refuse(Mistake::self_closing_tag);
    }
    c.next += closes_itself ? 2 : 1;
    c.before = Before::tag_or_hole;
    if (closes_itself || (tag.element->traits & is_void)) return true;

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

    auto const* const element = find_element(packed_name(c.text + name_at, length));
    if (element != nullptr && (element->traits & is_void)) return c.refuse(Mistake::end_tag_of_void_element);
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
    return c.depth > 0 && (c.open[c.depth - 1].element->traits & holds_text_only);
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
