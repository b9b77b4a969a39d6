#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The tags of BBCode as phpBB, MyBB, SMF, vBulletin and XenForo write them:
//
//     tag   = "[" name [ head ] "]"  |  "[/" name "]"
//     head  = "=" value { attribute }  |  attribute { attribute }
//     value = quote { any } quote  |  { any but "]", "[" and line break }
namespace stoa::markup {

enum class Tag : std::uint8_t {
    bold,
    italic,
    underlined,
    struck,
    subscript,
    superscript,
    inline_spoiler,
    quote,
    spoiler,
    list,
    ordered_list,
    item,
    table,
    row,
    cell,
    header_cell,
    rule,
    url,
    email,
    image,
    code,
    inline_code,
    verbatim,
    media,
    youtube,
    aligned,    // centre, right
    alignment,  // left, indented: stood on lines of its own
    size,
    colour,
    mention,
    heading,
    line_break,
    style,  // face, shadow and the like: dropped, so that a post looks like the others
};
inline constexpr std::size_t tags = static_cast<std::size_t>(Tag::style) + 1;

struct TagInText {
    Tag tag{};
    bool is_closing{};
    bool is_star{};           // "[*]", which has no end
    std::string_view head{};  // what follows the name
    std::size_t size{};       // of the whole, brackets included
};

// The tag at the beginning of a text that begins with '['; nothing where there is none that we know.
std::optional<TagInText> tag_at(std::string_view text);

// What follows "=" after the name: "Ada" of [quote="Ada" post_id=4].
std::string_view value_of(std::string_view head);
// "4" is the "post_id" of the same; empty where there is none.
std::string_view attribute_of(std::string_view head, std::string_view name);

}  // namespace stoa::markup
