#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/url.hpp"
#include "markup/render.hpp"

namespace stoa::markup {

// Writes a Document as HTML in one walk over its nodes. docs/markup.md lists every element and attribute that it knows.
class Renderer {
public:
    Renderer(Document const& document, RenderOptions const& options);

    std::string render() &&;

private:
    using Index = std::uint32_t;

    struct Open {
        Index end;
        std::string_view tag;  // what is written there
        bool is_link{};
        bool is_quote{};
        std::uint32_t footnote{};  // before the tag leads back from this one
    };

    void walk_to(Index end);
    void leave_until(Index node);
    void until_end_of(Node const& node, std::string_view closing) { open_.push_back({node.end, closing}); }
    void enter(Index index);
    void element(Node const& node, std::string_view opening, std::string_view closing);
    void element_with_direction(Node const& node, std::string_view opening, std::string_view closing);

    LinkCard const* card_of(Index link) const;
    bool may_be_internal(Index link) const;
    void write_internal_link(Index link);
    void enter_paragraph(Index paragraph);
    void write_lines(Node const& paragraph, Index begin, Index end);
    void enter_quote(Index index);
    void write_attribution(Attribution const& said);
    PostId post_here(PostId number) const;
    std::optional<html::Url> url_of_quoted(Attribution const& said) const;
    Index fold_in(Index quote) const;
    void enter_spoiler(Node const& node);
    void enter_aligned(Node const& node);
    void enter_list(Node const& node);
    void enter_item(Node const& node);
    void enter_table(Node const& node);
    bool is_header_row(Index row) const;
    void enter_row(Index index);
    void enter_cell(Index index);
    void enter_heading(Node const& node);
    void enter_code_block(Node const& node);

    void append_code(Node const& node);
    bool is_own(html::Url const& url) const;
    void begin_link(html::Url const& url);
    void enter_link(Node const& node);
    void enter_image(Index index);
    PictureCopy const* copy_of(std::string_view picture) const;
    void write_copy(Node const& image, PictureCopy const& copy, std::string_view description);
    std::string_view path_on_site(std::string_view address) const;
    std::string description_of(Index image) const;
    void enter_mention(Node const& node);
    void enter_size(Node const& node);
    void enter_colour(Node const& node);

    void enter_footnote(Node const& node);
    void write_way_back(std::uint32_t footnote);
    void write_footnote_reference(Node const& node);
    void digest();
    std::string footnote_id(std::string_view before, std::uint32_t number) const;

    Document const& document_;
    RenderOptions const& options_;
    std::string out_;
    std::vector<Open> open_;
    Index next_{1};        // the node to enter
    Index fold_{};         // where the rest of a long quotation begins; 0: nowhere
    int quotes_{};         // how many are open
    std::size_t cards_{};  // how many were written
    bool is_in_link_{};
    bool is_in_head_{};
    std::uint32_t digest_{};         // of the text, once there are footnotes
    std::uint32_t last_footnote_{};  // the highest number referred to so far
};

}  // namespace stoa::markup
