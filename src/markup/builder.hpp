#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/document.hpp"
#include "markup/word.hpp"

namespace stoa::markup {

// Makes a Document out of what a reader finds, in reading order. Whatever the order, the tree is sound: items stand in
// lists, cells in rows, text in paragraphs; what was left open is closed; formats that overlap or run across blocks are
// divided; nesting and size are bounded. Readers need not care, they only name what they see.
class Builder {
public:
    explicit Builder(std::size_t source_bytes, WordKinds recognised = {.address = true});

    // Blocks. A container (quote, spoiler, aligned, list, item, table, row, cell) stays open until it or one around it
    // is closed; a leaf (paragraph, heading, code block) until anything else begins. Closing what is not open does
    // nothing.
    void open(Kind block, Traits traits = {}, std::string_view text = {});
    void open_quote(Attribution attribution = {});
    void open_code_block(std::string_view language = {});  // what cannot be the name of one is left out
    void close(Kind block);
    void break_paragraph();
    void add_thematic_break();

    void set_line(std::uint32_t line) { line_ = line; }  // where in the source the blocks that follow stand

    // For notations that give the title of a spoiler or the author of a quotation inside it.
    void name_spoiler(std::string_view title);
    void name_quote(std::string_view author);

    // Inlines. Formats may overlap; a format inside itself changes nothing, unless its level is another.
    void begin(Kind format, std::uint8_t level = 0);
    void end(Kind format);
    void begin_link(std::string_view address);
    void end_link();
    void add_text(std::string_view text);     // words in it that mean something are recognised, except in a code block
    void add_literal(std::string_view text);  // the same, but it is only text
    void add_mention(std::string_view name, std::string_view typed);
    void add_code(std::string_view text);
    void add_image(std::string_view address, std::string_view description);
    void add_footnote_reference(std::uint32_t number);
    void add_line_break();  // a second one in a row begins a new paragraph

    Kind innermost() const;  // the container in which the next block would stand
    bool is_open(Kind container) const { return open_[static_cast<std::size_t>(container)] > 0; }
    bool is_in_link() const;
    bool is_in_code_block() const;
    bool is_exhausted() const { return is_exhausted_; }  // the budget is spent: all that followed was left out

    Document finish() &&;

private:
    using Index = std::uint32_t;

    struct Container {
        Kind kind{};
        Index node{};
        bool holds_inlines{};  // an item or cell whose last child is an inline
    };
    struct Format {
        Kind kind{};
        Span address{};
        std::uint8_t level{};
        Index depth{1};  // how often it was begun
    };

    Index push(Kind kind, Traits traits = {}, Span text = {});
    Span store(std::string_view text);
    bool spend(std::size_t bytes);

    void prepare_parent_of(Kind block);
    bool has_room_for(Kind container) const;
    void leave_container();
    void end_leaf();
    void trim_code(Index leaf);
    bool adopt_attribution(Index paragraph);

    bool takes_inlines_directly() const;
    bool is_at_line_start() const;
    void prepare_inline();
    void add_pending_breaks();
    void open_formats();
    void close_formats_from(std::size_t first);
    void remove_format(std::size_t at);
    void note_direction(std::string_view text);
    void append_text(std::string_view text);
    void end_text();
    void split_at_words(Span whole);
    void push_word(Word const& word, Span typed);

    WordKinds recognised_;
    Document document_;
    std::vector<Container> containers_;  // those that are nodes, outermost first
    std::vector<Kind> flat_;             // those opened inside them beyond the allowed depth
    std::array<std::uint32_t, kinds> open_{};
    Index leaf_{};                 // the open paragraph, heading or code block; 0: none
    std::vector<Format> formats_;  // those in force, outermost first
    std::vector<Index> spans_;     // the nodes of the first of them
    Index text_{};                 // the text node that is still growing; 0: none
    std::uint8_t breaks_{};        // line breaks that are shown if more follows
    std::uint32_t line_{};
    std::size_t budget_;
    bool is_exhausted_{};
};

}  // namespace stoa::markup
