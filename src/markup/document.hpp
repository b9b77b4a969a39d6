#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

// What a post says, whatever notation it was typed in: every reader makes a Document, one renderer shows it.
namespace stoa::markup {

enum class Kind : std::uint8_t {
    document,        // the root: holds blocks
    quote,           // holds blocks; number: its attribution
    spoiler,         // holds blocks; text: its title
    aligned,         // holds blocks; alignment: centre or right
    footnotes,       // holds footnotes, at the end
    footnote,        // holds blocks; number: its own
    list,            // holds items; number: the first one's, where is_ordered
    item,            // holds blocks or inlines
    table,           // holds rows
    row,             // holds cells
    cell,            // holds blocks or inlines
    paragraph,       // holds inlines, like
    heading,         // these two
    code_block,      // holds texts; text: the language
    thematic_break,  // holds nothing
    text,            // text: itself
    emphasis,        // holds inlines, like those that follow
    strong,
    underline,
    strikethrough,
    subscript,
    superscript,
    inline_spoiler,
    size,                // level: a FontSize
    colour,              // level: an Ink
    link,                // text: the address, as typed
    image,               // text: the address; holds texts, its description
    mention,             // text: the name; holds a text, what was typed
    code,                // text: itself
    footnote_reference,  // number: of the footnote
    line_break,
};
inline constexpr std::size_t kinds = static_cast<std::size_t>(Kind::line_break) + 1;

enum class Alignment : std::uint8_t { none, left, centre, right };
enum class Task : std::uint8_t { none, open, done };

// Sizes and colours in few steps, each a class of the stylesheet: so a text stays readable in every theme.
enum class FontSize : std::uint8_t { normal, small, large, huge };
enum class Ink : std::uint8_t { normal, red, orange, green, teal, blue, purple, pink };

// A piece of Document's one text buffer.
struct Span {
    std::uint32_t begin{};
    std::uint32_t size{};
};

// The details of a node: each kind uses the few that concern it.
struct Traits {
    std::uint8_t level{};    // heading: 1 to 6; size, colour
    Alignment alignment{};   // cell, aligned
    Task task{};             // item
    bool is_ordered{};       // list
    bool is_header{};        // cell
    bool has_rtl_letters{};  // paragraph, heading, item, cell
    std::uint32_t number{};  // list, quote, footnote, footnote_reference
};

// Nodes stand in reading order, each before its children: children of node i begin at i + 1, `end` is one past its
// last descendant and so the index of its next sibling, where there is one. One vector, no pointers, no recursion.
struct Node {
    Kind kind{};
    Traits traits{};
    std::uint32_t end{};
    Span text{};
    std::uint32_t line{};  // of a block: its first one in the source, from 1; 0: not known
};

struct Attribution {
    std::string author;  // may be empty: a quotation of nobody known
    PostId post{};       // 0: not known
    std::string source;  // an address as typed, may be empty
};

struct Document {
    std::vector<Node> nodes;
    std::string text;
    std::vector<Attribution> attributions;

    std::string_view view(Span span) const { return std::string_view{text}.substr(span.begin, span.size); }
};

}  // namespace stoa::markup
