#include "markup/builder.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "markup/cost.hpp"
#include "markup/parse.hpp"

// Blocks, and what all nodes share. Inlines: builder_inlines.cpp.
namespace stoa::markup {
namespace {

bool is_leaf(Kind kind) { return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::code_block; }

bool is_language_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           std::string_view{"+-#._"}.find(letter) != std::string_view::npos;
}

// "/posts/41/" names a post of this forum.
PostId post_at(std::string_view address)
{
    constexpr std::string_view before = "/posts/";
    if (!address.starts_with(before) || !address.ends_with('/') || address.size() <= before.size()) return {};
    auto const digits = address.substr(before.size(), address.size() - before.size() - 1);
    auto const number = parse_number<std::int64_t>(digits);
    return number && *number > 0 ? PostId{*number} : PostId{};
}

// "Ada, #4", "Ada wrote:", "Ada said: ↑" -> "Ada"
std::string_view author_in(std::string_view title)
{
    if (auto const number = title.rfind(", #"); number != std::string_view::npos) title = title.substr(0, number);
    for (std::string_view after : {"↑", " ", ":", " wrote", " said"})
        if (title.ends_with(after)) title.remove_suffix(after.size());
    return title;
}

}  // namespace

Builder::Builder(std::size_t source_bytes, WordKinds recognised)
    : recognised_{recognised}
    , budget_{budget_for(source_bytes)}
{
    document_.text.reserve(std::min(source_bytes, output_bytes_max));
    document_.nodes.reserve(std::min(source_bytes, output_bytes_max) / 32 + 8);
    document_.nodes.push_back({.kind = Kind::document});
    containers_.push_back({.kind = Kind::document});
}

bool Builder::spend(std::size_t bytes)
{
    if (is_exhausted_ || bytes > budget_) {
        is_exhausted_ = true;
        return false;
    }
    budget_ -= bytes;
    return true;
}

// Once the budget is spent nothing is added any more, but the calls that open and close stay in step: index 0, the
// root, stands for the nodes that were left out.
Builder::Index Builder::push(Kind kind, Traits traits, Span text)
{
    end_text();
    if (!spend(tag_bytes(kind) + escaped_bytes_max * (kind == Kind::text ? 0 : text.size))) return 0;
    auto const index = static_cast<Index>(document_.nodes.size());
    document_.nodes.push_back({.kind = kind, .traits = traits, .end = index + 1, .text = text, .line = line_});
    return index;
}

Span Builder::store(std::string_view text)
{
    end_text();
    if (is_exhausted_ || text.size() > budget_) {
        is_exhausted_ = true;
        return {};
    }
    Span const span{static_cast<std::uint32_t>(document_.text.size()), static_cast<std::uint32_t>(text.size())};
    document_.text += text;
    return span;
}

void Builder::open(Kind block, Traits traits, std::string_view text)
{
    end_leaf();
    prepare_parent_of(block);
    if (is_leaf(block)) {
        containers_.back().holds_inlines = false;
        leaf_ = push(block, traits, store(text));
        return;
    }
    ++open_[static_cast<std::size_t>(block)];
    if (!has_room_for(block)) {
        flat_.push_back(block);
        break_paragraph();
        return;
    }
    containers_.back().holds_inlines = false;
    containers_.push_back({.kind = block, .node = push(block, traits, store(text))});
}

void Builder::open_quote(Attribution attribution)
{
    Traits traits;
    if (!attribution.author.empty() || attribution.post.value > 0 || !attribution.source.empty()) {
        spend(escaped_bytes_max * (attribution.author.size() + attribution.source.size()));
        document_.attributions.push_back(std::move(attribution));
        traits.number = static_cast<std::uint32_t>(document_.attributions.size());
    }
    open(Kind::quote, traits);
}

void Builder::open_code_block(std::string_view language)
{
    bool const is_name = language.size() <= 32 && std::ranges::all_of(language, is_language_letter);
    open(Kind::code_block, {}, is_name ? language : std::string_view{});
}

void Builder::prepare_parent_of(Kind block)
{
    Kind const holder = innermost();
    if (block == Kind::item) {
        if (holder != Kind::list) open(Kind::list);
    } else if (block == Kind::row) {
        if (holder != Kind::table) open(Kind::table);
    } else if (block == Kind::cell) {
        if (holder != Kind::row) open(Kind::row);
    } else if (block == Kind::footnote) {
        if (holder != Kind::footnotes) open(Kind::footnotes);
    } else if (holder == Kind::footnotes) {
        open(Kind::footnote);
    } else if (holder == Kind::list) {
        open(Kind::item);
    } else if (holder == Kind::table || holder == Kind::row) {
        open(Kind::cell);
    }
}

// Lists and tables need room for what they consist of, so that an item or cell always finds some.
bool Builder::has_room_for(Kind container) const
{
    if (!flat_.empty()) return false;
    if (container == Kind::item || container == Kind::row || container == Kind::cell || container == Kind::footnote)
        return true;
    std::size_t const levels = container == Kind::list || container == Kind::footnotes ? 2
                               : container == Kind::table                              ? 3
                                                                                       : 1;
    return containers_.size() - 1 + levels <= blocks_nested_max;
}

Kind Builder::innermost() const { return flat_.empty() ? containers_.back().kind : flat_.back(); }

void Builder::close(Kind block)
{
    if (is_leaf(block)) {
        if (leaf_ != 0 && document_.nodes[leaf_].kind == block) end_leaf();
        return;
    }
    if (!is_open(block)) return;
    end_leaf();
    while (innermost() != block) leave_container();
    leave_container();
}

void Builder::leave_container()
{
    end_leaf();
    --open_[static_cast<std::size_t>(innermost())];
    if (!flat_.empty()) {
        flat_.pop_back();
        break_paragraph();
        return;
    }
    auto const [kind, node, holds_inlines] = containers_.back();
    containers_.pop_back();
    if (node == 0) return;
    auto& nodes = document_.nodes;
    bool const is_empty = nodes.size() == node + 1;
    if (is_empty && kind != Kind::item && kind != Kind::cell)
        nodes.pop_back();
    else
        nodes[node].end = static_cast<Index>(nodes.size());
}

void Builder::break_paragraph()
{
    if (is_in_code_block()) return;
    if (leaf_ != 0)
        end_leaf();
    else if (takes_inlines_directly() && containers_.back().holds_inlines)
        breaks_ = std::max<std::uint8_t>(breaks_, 1);
}

void Builder::add_thematic_break()
{
    end_leaf();
    prepare_parent_of(Kind::thematic_break);
    containers_.back().holds_inlines = false;
    push(Kind::thematic_break);
}

void Builder::name_spoiler(std::string_view title)
{
    if (innermost() != Kind::spoiler || !flat_.empty() || !spend(escaped_bytes_max * title.size())) return;
    Index const node = containers_.back().node;
    if (node != 0) document_.nodes[node].text = store(title);
}

void Builder::name_quote(std::string_view author)
{
    if (innermost() != Kind::quote || !flat_.empty() || !spend(escaped_bytes_max * author.size())) return;
    Index const node = containers_.back().node;
    if (node == 0) return;
    auto& number = document_.nodes[node].traits.number;
    if (number == 0) {
        document_.attributions.emplace_back();
        number = static_cast<std::uint32_t>(document_.attributions.size());
    }
    document_.attributions[number - 1].author = author;
}

void Builder::end_leaf()
{
    close_formats_from(0);
    breaks_ = 0;
    if (leaf_ == 0) return;
    trim_code(leaf_);
    Index const leaf = std::exchange(leaf_, 0);
    auto& nodes = document_.nodes;
    nodes[leaf].end = static_cast<Index>(nodes.size());
    bool const is_empty = nodes.size() == leaf + 1;
    if ((is_empty && nodes[leaf].kind != Kind::code_block) || adopt_attribution(leaf)) nodes.resize(leaf);
}

// The line break before the end of a code block belongs to its notation.
void Builder::trim_code(Index leaf)
{
    auto& nodes = document_.nodes;
    if (nodes[leaf].kind != Kind::code_block || nodes.size() == leaf + 1) return;
    auto& size = nodes.back().text.size;
    while (size > 0 && document_.view(nodes.back().text).back() == '\n') --size;
}

// A quotation that begins with a line of nothing but a link to a post says who is quoted: "> [Ada](/posts/41/):".
// So Markdown needs no notation of its own for it, and the text reads well anywhere else.
bool Builder::adopt_attribution(Index paragraph)
{
    auto& nodes = document_.nodes;
    auto const& holder = containers_.back();
    if (holder.kind != Kind::quote || holder.node + 1 != paragraph || nodes[holder.node].traits.number != 0)
        return false;
    bool const has_colon =
        nodes.size() == paragraph + 4 && nodes.back().kind == Kind::text && document_.view(nodes.back().text) == ":";
    bool const is_one_link = (nodes.size() == paragraph + 3 || has_colon) && nodes[paragraph + 1].kind == Kind::link &&
                             nodes[paragraph + 2].kind == Kind::text;
    if (!is_one_link) return false;
    PostId const post = post_at(document_.view(nodes[paragraph + 1].text));
    if (post.value == 0) return false;
    auto const author = author_in(document_.view(nodes[paragraph + 2].text));
    document_.attributions.push_back({.author = std::string{author}, .post = post, .source = {}});
    nodes[holder.node].traits.number = static_cast<std::uint32_t>(document_.attributions.size());
    return true;
}

Document Builder::finish() &&
{
    end_leaf();
    while (containers_.size() > 1 || !flat_.empty()) leave_container();
    document_.nodes[0].end = static_cast<Index>(document_.nodes.size());
    return std::move(document_);
}

}  // namespace stoa::markup
