#pragma once
#include <cstdint>
#include <string_view>

#include "markup/document.hpp"

namespace stoa::markup {

// What the reader of Markdown finds, in reading order and properly nested, as the specification has it. The choices of
// this forum (line breaks, pictures, levels of headings) are made by whoever takes it: markdown.cpp.
class MarkdownOutput {
public:
    enum class Block : std::uint8_t {
        quote,
        tagged_quote,    // "[quote="Ada"]": text is the head of the tag
        tagged_spoiler,  // the same
        list,
        item,
        footnotes,
        footnote,
        paragraph,
        tight_paragraph,  // of an item in a tight list: only its inlines count
        heading,
        code_block,  // text is the info string
        html_block,
        thematic_break,
        table,
        row,
        cell,
    };

    struct Entered {
        Block block{};
        Traits traits{};
        std::string_view text{};
    };

    MarkdownOutput() = default;
    MarkdownOutput(MarkdownOutput const&) = delete;
    MarkdownOutput& operator=(MarkdownOutput const&) = delete;
    virtual ~MarkdownOutput() = default;

    virtual void enter(Entered const& entered, std::uint32_t line) = 0;
    virtual void leave(Entered const& left) = 0;

    virtual void begin(Kind format) = 0;
    virtual void end(Kind format) = 0;
    virtual void begin_link(std::string_view address, std::string_view title) = 0;
    virtual void end_link() = 0;
    virtual void begin_image(std::string_view address, std::string_view title) = 0;
    virtual void end_image() = 0;
    virtual void add_text(std::string_view text) = 0;
    virtual void add_literal(std::string_view text) = 0;   // was escaped: it is a letter and no sign
    virtual void add_verbatim(std::string_view text) = 0;  // a piece of a code block or an HTML block, with line ends
    virtual void add_code(std::string_view text) = 0;
    virtual void add_html(std::string_view text) = 0;
    virtual void add_footnote_reference(std::uint32_t number) = 0;
    virtual void add_soft_break() = 0;
    virtual void add_hard_break() = 0;
    virtual bool is_full() const { return false; }  // nothing more is wanted
};

}  // namespace stoa::markup
