#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace stoa::html {

// The text of an HTML literal as a template argument.
template <std::size_t N>
struct Literal {
    char text[N]{};
    static constexpr std::uint32_t size = N - 1;
    consteval Literal(char const (&literal)[N])
    {
        for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
    }
    consteval Literal() = default;
};

// Where a hole stands, and so how it is escaped and what may fill it.
enum class Place : std::uint8_t {
    none,        // no hole: text only
    text,        // element content
    title_text,  // content of title or textarea, where markup has no meaning
    attribute,   // quoted attribute value
    url_start,   // the start of an address: a Url
    url_rest,    // a later part of an address: percent-encoded
    asset,       // the address of a script, stylesheet or sprite: an AssetUrl
    flag,        // {name?}: a boolean attribute
};

// One step of writing a literal: copy a piece of it, then fill the hole behind the piece.
// For a flag the piece is the attribute's name, copied only if the argument is true.
struct Op {
    std::uint32_t offset{};
    std::uint32_t length{};
    Place place{};
};

// What a literal can be refused for. The compiler prints the enumerator, so it is worded as the message.
enum class Mistake : std::uint8_t {
    none,
    stray_angle_bracket,
    stray_brace,
    bare_ampersand,
    unknown_tag,
    forbidden_tag,
    unbalanced_tag,
    unclosed_tag,
    end_tag_of_void_element,
    self_closing_tag,
    malformed_tag,
    nested_too_deeply,
    block_inside_paragraph,
    nested_link_or_button,
    nested_form,
    comment_in_literal,
    malformed_attribute,
    duplicate_attribute,
    forbidden_attribute,
    too_many_attributes,
    unquoted_attribute_value,
    unclosed_attribute_value,
    event_handler,
    inline_script,
    inline_style,
    image_without_alt,
    button_without_type,
    javascript_address,
    address_of_unknown_kind,
    hole_in_tag_name,
    hole_in_attribute_name,
    hole_in_attribute_that_allows_none,
    hole_in_host_name,
    hole_in_asset_address,
    not_a_boolean_attribute,
};

}  // namespace stoa::html
