#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markup/markdown_extensions.hpp"
#include "markup/markdown_html.hpp"
#include "markup/markdown_output.hpp"
#include "markup/markdown_tree.hpp"

namespace stoa::markup {

// Numbers of footnotes, in the order in which a text refers to them.
class FootnoteNumbers {
public:
    explicit FootnoteNumbers(MarkdownTree const& tree)
        : tree_{tree}
    {
    }
    std::uint32_t number_of(std::string_view label);  // 0: nobody defined it
    std::vector<MarkdownBlock::Index> const& in_order() const { return order_; }

private:
    MarkdownTree const& tree_;
    std::unordered_map<MarkdownBlock::Index, std::uint32_t> numbers_;
    std::vector<MarkdownBlock::Index> order_;
};

// Reads what stands in one leaf: first cuts it into items, pairing brackets and delimiters as it goes (CommonMark's
// appendix, "Phase 2"), then tells the output what they came to be. Every stack has a floor below which nothing is
// looked at twice, so that no input takes more than linear time.
class MarkdownInlines {
public:
    MarkdownInlines(MarkdownTree& tree, FootnoteNumbers& footnotes, MarkdownExtensions extensions,
                    MarkdownOutput& output);

    void read(std::string_view text);

private:
    using Position = std::uint32_t;
    static constexpr std::int32_t none = -1;

    struct Item {
        enum class Type : std::uint8_t {
            text,
            literal,
            decoded,  // text in decoded_
            soft_break,
            hard_break,
            code,
            html,
            link,  // an address that is its own text; target: what it leads to, and as title that text
            delimiters,
            link_begin,
            link_end,
            image_begin,
            image_end,
            footnote,
            format_begin,
            format_end,
        };
        Type type{};
        Kind format{};
        Position begin{};
        Position end{};
        std::int32_t target{none};       // links: in targets_; delimiters: in delimiters_; footnote: its number
        std::int32_t first_begun{none};  // delimiters: the formats they begin, outermost first,
        std::int32_t first_ended{none};  // and end, innermost first: in marks_
        std::int32_t last_ended{none};
    };
    struct Mark {
        Kind format{};
        std::int32_t next{none};
    };
    struct Delimiter {
        std::int32_t item{};
        char letter{};
        bool can_begin{};
        bool can_end{};
        std::uint32_t left{};   // letters not used yet
        std::uint32_t whole{};  // letters it had
        std::int32_t previous{none};
        std::int32_t next{none};
    };
    struct Bracket {
        std::int32_t item{};
        bool is_image{};
        bool has_bracket_inside{};
        Position after{};  // where the text inside begins
        std::int32_t floor{none};
    };

    // Cutting (markdown_inlines.cpp).
    void cut();
    void cut_special(char letter);
    void cut_line_break();
    void cut_backslash();
    void cut_code();
    void cut_entity();
    void cut_angle();
    void cut_address(std::size_t begin, std::size_t size, std::string_view scheme);
    bool cut_bare_address();
    bool cut_tag();
    std::int32_t add_item(Item::Type type, std::size_t begin, std::size_t end);
    void end_text(std::size_t at);
    std::int32_t add_target(LinkTarget target);
    std::size_t find_backticks(std::size_t from, std::size_t size);

    // Brackets (markdown_links.cpp).
    void open_bracket(bool is_image);
    void close_bracket();
    bool read_inline_target(LinkTarget& target);
    bool read_reference(Bracket const& opening, LinkTarget& target);
    bool read_footnote(Bracket const& opening);
    void make_link(Bracket const& opening, LinkTarget target, std::size_t closing);
    void pop_bracket();

    // Delimiters (markdown_delimiters.cpp).
    void cut_delimiters(char letter);
    void pair_delimiters(std::int32_t floor);
    std::int32_t find_opening(Delimiter const& closing, std::int32_t floor) const;
    void pair(std::int32_t opening, std::int32_t closing);
    void remove_delimiter(std::int32_t delimiter);
    void remove_delimiters_between(std::int32_t first, std::int32_t last);

    // Telling (markdown_inlines_tell.cpp).
    void tell();
    void tell_item(Item const& item);
    void tell_delimiters(Item const& item);
    void tell_code(Item const& item);
    std::string_view view(Item const& item) const { return text_.substr(item.begin, item.end - item.begin); }

    MarkdownTree& tree_;
    FootnoteNumbers& footnotes_;
    MarkdownExtensions extensions_;
    MarkdownOutput& output_;
    std::array<bool, 256> is_special_{};

    std::string_view text_;
    std::size_t at_{};
    std::size_t text_begin_{};  // of letters that are not in an item yet
    std::vector<Item> items_;
    std::string decoded_;
    std::vector<LinkTarget> targets_;
    std::vector<Delimiter> delimiters_;
    std::int32_t last_delimiter_{none};
    std::int32_t first_delimiter_{none};
    std::vector<Mark> marks_;
    std::vector<Bracket> brackets_;
    std::size_t inactive_brackets_{};  // below this height those that are not of pictures begin nothing any more
    std::vector<std::int32_t> open_tags_;
    std::array<std::size_t, 64> last_backticks_{};  // where the last run of each length is, once they were counted
    bool has_counted_backticks_{};
    HtmlInText html_;
    int links_open_{};
};

}  // namespace stoa::markup
