#include "markup/renderer.hpp"

#include <string>

#include "html/escape.hpp"
#include "markup/link_address.hpp"
#include "model/urls.hpp"

// Blocks, and the walk. Inlines: renderer_inlines.cpp.
namespace stoa::markup {
namespace {

using html::append_escaped;

constexpr std::size_t quote_bytes_shown = 400;  // at least, before a fold
constexpr std::size_t quote_bytes_fold = 1200;  // quotations with more text are folded

}  // namespace

Renderer::Renderer(Document const& document, RenderOptions const& options)
    : document_{document}
    , options_{options}
{
    out_.reserve(document.text.size() + document.nodes.size() * 8 + 64);
}

std::string Renderer::render() &&
{
    walk_to(static_cast<Index>(document_.nodes.size()));
    return std::move(out_);
}

void Renderer::walk_to(Index end)
{
    while (next_ < end) {
        Index const node = next_++;
        leave_until(node);
        enter(node);
    }
    leave_until(end);
}

void Renderer::leave_until(Index node)
{
    for (; !open_.empty() && open_.back().end <= node; open_.pop_back()) {
        if (open_.back().footnote > 0) write_way_back(open_.back().footnote);
        out_ += open_.back().tag;
        if (open_.back().is_link) is_in_link_ = false;
        if (open_.back().is_quote) --quotes_;
    }
}

void Renderer::element(Node const& node, std::string_view opening, std::string_view closing)
{
    out_ += opening;
    until_end_of(node, closing);
}

// The page gives the direction of the whole; a block with letters of the other direction finds its own.
void Renderer::element_with_direction(Node const& node, std::string_view opening, std::string_view closing)
{
    out_ += opening;
    out_ += node.traits.has_rtl_letters ? " dir=\"auto\">" : ">";
    until_end_of(node, closing);
}

void Renderer::enter(Index index)
{
    Node const& node = document_.nodes[index];
    if (index == fold_) {
        out_ += R"(<details class="fold"><summary>Show the whole quotation</summary>)";
        open_.push_back({open_.back().end, "</details>"});
    }
    switch (node.kind) {
    case Kind::document: return;
    case Kind::quote: return enter_quote(index);
    case Kind::spoiler: return enter_spoiler(node);
    case Kind::aligned: return enter_aligned(node);
    case Kind::footnotes: return element(node, R"(<ol class="footnotes">)", "</ol>");
    case Kind::footnote: return enter_footnote(node);
    case Kind::list: return enter_list(node);
    case Kind::item: return enter_item(node);
    case Kind::table: return enter_table(node);
    case Kind::row: return enter_row(index);
    case Kind::cell: return enter_cell(index);
    case Kind::paragraph: return enter_paragraph(index);
    case Kind::heading: return enter_heading(node);
    case Kind::code_block: return enter_code_block(node);
    case Kind::thematic_break: out_ += "<hr>"; return;
    case Kind::text: return append_escaped(out_, document_.view(node.text));
    case Kind::emphasis: return element(node, "<em>", "</em>");
    case Kind::strong: return element(node, "<strong>", "</strong>");
    case Kind::underline: return element(node, "<u>", "</u>");
    case Kind::strikethrough: return element(node, "<s>", "</s>");
    case Kind::subscript: return element(node, "<sub>", "</sub>");
    case Kind::superscript: return element(node, "<sup>", "</sup>");
    case Kind::inline_spoiler: return element(node, R"(<span class="spoiler-inline" tabindex="0">)", "</span>");
    case Kind::size: return enter_size(node);
    case Kind::colour: return enter_colour(node);
    case Kind::footnote_reference: return write_footnote_reference(node);
    case Kind::link: return enter_link(node);
    case Kind::image: return enter_image(index);
    case Kind::mention: return enter_mention(node);
    case Kind::code: return append_code(node);
    case Kind::line_break: out_ += "<br>"; return;
    }
}

// What was quoted inside the third quotation is left out, as forums do: whoever wants it follows the arrow.
void Renderer::enter_quote(Index index)
{
    Node const& node = document_.nodes[index];
    if (quotes_ == quotes_nested_max) {
        out_ += "<p>[…]</p>";
        next_ = node.end;
        return;
    }
    if (quotes_++ == 0) fold_ = fold_in(index);
    out_ += R"(<blockquote class="quote">)";
    open_.push_back({.end = node.end, .tag = "</blockquote>", .is_quote = true});
    if (node.traits.number > 0) write_attribution(document_.attributions.at(node.traits.number - 1));
}

void Renderer::write_attribution(Attribution const& said)
{
    auto const url = url_of_quoted(said);
    if (said.author.empty() && !url) return;
    out_ += R"(<p class="quote-by">)";
    if (url) begin_link(*url);
    if (said.author.empty())
        append_escaped(out_, said.post.value > 0 ? "Quotation" : url->view());
    else
        append_escaped(out_, said.author), out_ += " said:";
    if (url) out_ += " ↑</a>";
    out_ += "</p>";
}

// 0: of another forum, and not known here.
PostId Renderer::post_here(PostId number) const
{
    if (options_.links_quoted_posts) return number;
    if (options_.quoted_numbers == nullptr) return {};
    auto const known = options_.quoted_numbers->find(number);
    return known == options_.quoted_numbers->end() ? PostId{} : known->second;
}

// The address of a post leads to wherever it was moved.
std::optional<html::Url> Renderer::url_of_quoted(Attribution const& said) const
{
    if (auto const post = post_here(said.post); post.value > 0) return url_of(post);
    if (!said.source.empty()) return link_address(said.source);
    return std::nullopt;
}

// The block of a long quotation from which on it is folded; 0 where it is short.
Renderer::Index Renderer::fold_in(Index quote) const
{
    Index const end = document_.nodes[quote].end;
    Index fold = 0;
    std::size_t bytes = 0;
    for (Index block = quote + 1; block < end; block = document_.nodes[block].end) {
        if (fold == 0 && bytes >= quote_bytes_shown) fold = block;
        for (Index i = block; i < document_.nodes[block].end; ++i) bytes += document_.nodes[i].text.size;
    }
    if (bytes < quote_bytes_fold) return 0;
    return fold == 0 ? quote + 1 : fold;
}

void Renderer::enter_spoiler(Node const& node)
{
    element(node, R"(<details class="spoiler"><summary>)", "</details>");
    auto const title = document_.view(node.text);
    append_escaped(out_, title.empty() ? "Spoiler" : title);
    out_ += "</summary>";
}

void Renderer::enter_aligned(Node const& node)
{
    switch (node.traits.alignment) {
    case Alignment::none:
    case Alignment::left: return;
    case Alignment::centre: return element(node, R"(<div class="align-centre">)", "</div>");
    case Alignment::right: return element(node, R"(<div class="align-right">)", "</div>");
    }
}

void Renderer::enter_list(Node const& node)
{
    if (!node.traits.is_ordered) return element(node, "<ul>", "</ul>");
    if (node.traits.number == 1) return element(node, "<ol>", "</ol>");
    out_ += R"(<ol start=")" + std::to_string(node.traits.number) + "\">";
    until_end_of(node, "</ol>");
}

// A sign and not a check box: it says the same, and a stored rendering holds no words that need translating.
void Renderer::enter_item(Node const& node)
{
    element_with_direction(node, "<li", "</li>");
    if (node.traits.task == Task::open) out_ += "☐ ";
    if (node.traits.task == Task::done) out_ += "☑ ";
}

// The outer element scrolls sideways where the table is wider than the page, by keyboard as well.
void Renderer::enter_table(Node const& node)
{
    element(node, R"(<div class="scroll" tabindex="0"><table class="table">)", "</table></div>");
}

bool Renderer::is_header_row(Index row) const
{
    Node const& node = document_.nodes[row];
    for (Index cell = row + 1; cell < node.end; cell = document_.nodes[cell].end)
        if (!document_.nodes[cell].traits.is_header) return false;
    return true;
}

// A row begins and ends the section it stands in, where it is the first or the last of it.
void Renderer::enter_row(Index index)
{
    Node const& node = document_.nodes[index];
    bool const is_first = document_.nodes[index - 1].kind == Kind::table;
    bool const is_last = !open_.empty() && open_.back().end == node.end;
    is_in_head_ = is_first && is_header_row(index);
    if (is_in_head_) return element(node, "<thead><tr>", is_last ? "</tr></thead>" : "</tr></thead><tbody>");
    element(node, is_first ? "<tbody><tr>" : "<tr>", is_last ? "</tr></tbody>" : "</tr>");
}

void Renderer::enter_cell(Index index)
{
    Node const& node = document_.nodes[index];
    // A corner without words heads nothing.
    bool const is_header = node.traits.is_header && node.end > index + 1;
    out_ += is_header ? (is_in_head_ ? R"(<th scope="col")" : R"(<th scope="row")") : "<td";
    if (node.traits.alignment == Alignment::right) out_ += R"( class="n")";
    if (node.traits.alignment == Alignment::centre) out_ += R"( class="c")";
    element_with_direction(node, "", is_header ? "</th>" : "</td>");
}

// A post stands under the title of its thread and the name of its author, so its headings begin at the third level.
void Renderer::enter_heading(Node const& node)
{
    switch (node.traits.level) {
    case 0:
    case 1: return element_with_direction(node, "<h3", "</h3>");
    case 2: return element_with_direction(node, "<h4", "</h4>");
    case 3: return element_with_direction(node, "<h5", "</h5>");
    default: return element_with_direction(node, "<h6", "</h6>");
    }
}

void Renderer::enter_code_block(Node const& node)
{
    out_ += R"(<pre tabindex="0"><code)";
    if (auto const language = document_.view(node.text); !language.empty()) {
        out_ += R"( class="language-)";
        append_escaped(out_, language);
        out_ += '"';
    }
    out_ += '>';
    until_end_of(node, "</code></pre>");
}

}  // namespace stoa::markup
