#pragma once
#include "html/check_letters.hpp"

// The attributes of one tag: their names, their values, and which holes their kinds allow.
namespace stoa::html {

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
    Element element{};
    std::uint32_t at{};
    std::uint32_t attribute_count{};
    OpenElement attributes[attributes_max]{};  // offsets and lengths of their names
    bool has_alt{};
    bool has_src{};
    bool has_type{};
    bool rel_is_page{};            // link: rel names a page, not something that the browser runs or draws
    std::uint32_t address_op{};    // link: 1 + the op of a hole that starts href
    std::uint32_t address_rest{};  // link: 1 + the offset of a hole further on in href

    constexpr bool is(std::uint64_t name) const { return element.name == name; }
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
        if (!starts_with_hole && c.text[begin] != '#') return c.refuse(Mistake::hole_in_asset_address);
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
    tag.attributes[tag.attribute_count++] = {at, length, {}};
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
    AttributeKind const kind = kind_of_attribute(tag.element.name, name);
    if (kind == AttributeKind::style) return c.refuse(Mistake::inline_style);
    if (kind == AttributeKind::forbidden) return c.refuse(Mistake::forbidden_attribute);
    tag.has_alt |= name == packed_name("alt");
    tag.has_src |= name == packed_name("src");
    tag.has_type |= name == packed_name("type");

    c.next += length;
    if (after != '=') return true;
    ++c.next;
    std::uint32_t const value_at = c.next + 1;
    if (!check_value(c, tag, kind)) return false;
    if (name == packed_name("rel")) tag.rel_is_page = is_page_relation(c.text + value_at, c.next - 1 - value_at);
    return true;
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

// rel may stand before or after href, so what may fill href is known only at the end of the tag.
constexpr bool settle_link_address(Check& c, Tag const& tag)
{
    if (tag.address_op != 0 && tag.rel_is_page) c.ops[tag.address_op - 1].place = Place::url_start;
    if (tag.address_rest != 0 && !tag.rel_is_page) {
        return c.refuse(Mistake::hole_in_asset_address, tag.address_rest - 1);
    }
    return true;
}

}  // namespace stoa::html
