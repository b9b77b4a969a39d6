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
    link,     // text: the address, as typed
    image,    // text: the address; holds texts, its description
    mention,  // text: the name; holds a text, what was typed
    code,     // text: itself
    line_break,
};
inline constexpr std::size_t kinds = static_cast<std::size_t>(Kind::line_break) + 1;

enum class Alignment : std::uint8_t { none, left, centre, right };
enum class Task : std::uint8_t { none, open, done };

// A piece of Document's one text buffer.
struct Span {
    std::uint32_t begin{};
    std::uint32_t size{};
};

// The details of a node: each kind uses the few that concern it.
struct Traits {
    std::uint8_t level{};    // heading: 1 to 6
    Alignment alignment{};   // cell
    Task task{};             // item
    bool is_ordered{};       // list
    bool is_header{};        // cell
    bool has_rtl_letters{};  // paragraph, heading, item, cell
    std::uint32_t number{};  // list, quote
};

// Nodes stand in reading order, each before its children: children of node i begin at i + 1, `end` is one past its
// last descendant and so the index of its next sibling, where there is one. One vector, no pointers, no recursion.
struct Node {
    Kind kind{};
    Traits traits{};
    std::uint32_t end{};
    Span text{};
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
