#pragma once
#include <cstdint>
#include <string_view>

#include "markup/html_token.hpp"

namespace stoa::markup {

// What an element of imported HTML means to us. All others are seen through: only what stands in them counts.
enum class Element : std::uint8_t {
    transparent,
    block,  // stands on lines of its own: div, section, figure ...
    paragraph,
    heading,
    line_break,
    thematic_break,
    strong,
    emphasis,
    underline,
    strikethrough,
    subscript,
    superscript,
    inline_spoiler,
    link,
    image,
    code,
    code_block,
    unordered_list,
    ordered_list,
    item,
    table,
    row,
    cell,
    header_cell,
    quote,
    quote_title,  // says who is quoted: inside the quotation or, in old phpBB, before it
    cite,
    spoiler,
    spoiler_title,
    player,  // iframe, embed, source: what they would load
    hidden,  // its content is not for reading: icons, avatars' frames, counters
    raw,     // its content is not even HTML: script, style
};

Element element_of(HtmlToken const& tag);
bool has_end_tag(std::string_view name);

}  // namespace stoa::markup
