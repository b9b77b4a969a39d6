#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markup/document.hpp"
#include "markup/markdown_definition.hpp"

namespace stoa::markup {

enum class MarkdownKind : std::uint8_t {
    nothing,  // a paragraph that held only definitions
    document,
    quote,
    tagged,  // between a tag of BBCode and its end
    list,
    item,
    footnote,
    paragraph,
    heading,
    code_block,
    html_block,
    thematic_break,
    table,
};

// A block and its place in the tree; 0 stands for none, since the document is nobody's child.
struct MarkdownBlock {
    using Index = std::uint32_t;

    MarkdownKind kind{};
    bool is_open{true};
    bool is_fenced{};      // code block
    bool is_loose{};       // list
    char mark{};           // of a list or a fence
    std::uint8_t level{};  // of a heading; of an HTML block its kind
    Index parent{};
    Index first_child{};
    Index last_child{};
    Index next{};
    std::uint32_t line{};  // the first one in the source, from 1
    std::uint32_t last_line{};
    std::uint32_t number{};  // list: of its first item; table, tagged: which one
    std::uint32_t indent{};  // item: columns up to its content; fence: columns before it
    std::uint32_t size{};    // fence: how long
    Span content{};          // of a leaf, in MarkdownTree::text
    Span info{};             // of a code block; of a footnote its label
};

// A tag such as [quote="Ada"] that has its partner, in the source.
struct MarkdownTag {
    char const* begin{};
    char const* end{};      // behind "]"
    char const* closing{};  // where "[/quote]" begins
    char const* closing_end{};
    std::string_view head{};  // what follows the name
    bool is_quote{};
};

struct MarkdownTree {
    std::vector<MarkdownBlock> blocks;
    std::string text;  // what stands in the leaves, without the signs of the blocks around them
    LinkDefinitions definitions;
    std::vector<std::vector<Alignment>> tables;  // the columns of each
    std::vector<MarkdownTag> tags;
    std::unordered_map<std::string_view, MarkdownBlock::Index> footnotes;  // by their label, in the source

    std::string_view view(Span span) const { return std::string_view{text}.substr(span.begin, span.size); }
};

}  // namespace stoa::markup
