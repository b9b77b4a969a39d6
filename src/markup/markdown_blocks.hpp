#pragma once
#include <string_view>

#include "markup/markdown_extensions.hpp"
#include "markup/markdown_line.hpp"
#include "markup/markdown_tree.hpp"

namespace stoa::markup {

// Finds the blocks, line by line, as CommonMark's appendix "A parsing strategy" describes it: each line first goes on
// with the blocks that are open, then may begin new ones, and what is left of it is text of the innermost.
class MarkdownBlocks {
public:
    MarkdownBlocks(std::string_view source, MarkdownExtensions extensions);

    MarkdownTree read() &&;

private:
    using Index = MarkdownBlock::Index;
    enum class Begun : std::uint8_t { nothing, container, leaf, whole_line };

    void read_line(std::string_view line);
    void read_part(std::string_view line, bool is_first_part);
    void add_text(Index container);

    // Going on with what is open.
    Index continue_open(bool is_first_part);
    bool continues(MarkdownBlock& block);
    bool continues_item(MarkdownBlock const& item);
    bool continues_code(MarkdownBlock const& code);

    // Beginning something new; each closes what did not go on before it adds a block.
    Begun begin_block(Index container);
    Begun begin_quote();
    Begun begin_tagged();
    Begun begin_footnote(Index container);
    Begun begin_heading();
    Begun begin_fence();
    Begun begin_html(Index container);
    Begun begin_underlined_heading(Index container);
    Begun begin_table(Index container);
    Begun begin_thematic_break();
    Begun begin_item(Index container);
    Begun begin_indented_code();
    bool is_lazy_line() const;

    Index add_block(MarkdownKind kind);
    void close_unmatched();
    void close(Index block, std::uint32_t last_line);
    void close_paragraph(MarkdownBlock& paragraph);
    void close_code(MarkdownBlock& code);
    void close_list(MarkdownBlock& list);
    void take_definitions(MarkdownBlock& paragraph);
    void append_line(MarkdownBlock& leaf);
    std::uint32_t end_of_children(MarkdownBlock const& block) const;
    bool has_gap_after(Index block) const;
    Span store(std::string_view text);
    MarkdownTag const* closing_tag_in(std::string_view line) const;
    void close_tagged(MarkdownTag const& tag);

    MarkdownBlock& at(Index block) { return tree_.blocks[block]; }
    MarkdownBlock const& at(Index block) const { return tree_.blocks[block]; }

    std::string_view source_;
    MarkdownExtensions extensions_;
    MarkdownTree tree_;
    LineCursor cursor_;
    std::uint32_t line_{};
    Index tip_{};          // the innermost open block
    Index matched_{};      // the innermost that goes on in this line
    std::size_t depth_{};  // containers open
    bool has_ended_{};     // the line was the end of a fence
    std::vector<Index> open_tagged_;
    MarkdownTag const* ended_tag_{};  // began in this part of the line and ends in this line
};

// The tags of BBCode that are recognised in Markdown, those without a partner left out.
std::vector<MarkdownTag> find_markdown_tags(std::string_view source);

}  // namespace stoa::markup
