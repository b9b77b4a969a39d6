#include "markup/markdown_blocks.hpp"

#include <algorithm>
#include <utility>

#include "markup/ascii.hpp"
#include "markup/markdown_html.hpp"
#include "markup/markdown_leaf.hpp"
#include "markup/source.hpp"

// The walk over the lines, and how blocks go on and end. How they begin: markdown_block_starts.cpp.
namespace stoa::markup {
namespace {

bool is_container(MarkdownKind kind) { return kind >= MarkdownKind::document && kind <= MarkdownKind::footnote; }

// Leaves whose lines are nothing but text, whatever they look like.
bool takes_any_line(MarkdownKind kind) { return kind == MarkdownKind::code_block || kind == MarkdownKind::html_block; }

}  // namespace

MarkdownBlocks::MarkdownBlocks(std::string_view source, MarkdownExtensions extensions)
    : source_{source}
    , extensions_{extensions}
{
    tree_.blocks.reserve(source.size() / 64 + 8);
    tree_.text.reserve(source.size() + 16);
    tree_.blocks.push_back({.kind = MarkdownKind::document});
    if (extensions.tags) tree_.tags = find_markdown_tags(source);
}

MarkdownTree MarkdownBlocks::read() &&
{
    auto rest = source_;
    int blank_lines = 0;
    while (!rest.empty()) {
        auto const line = take_line(rest);
        blank_lines = line.find_first_not_of(" \t") == std::string_view::npos ? blank_lines + 1 : 0;
        // A third one changes nothing, but in code: so many of them cost nothing, however much is open around them.
        if (blank_lines > 2 && !takes_any_line(at(tip_).kind))
            ++line_;
        else
            read_line(line);
    }
    while (tip_ != 0) close(tip_, line_);
    return std::move(tree_);
}

// A line in which a tagged quotation ends is read in parts: what stands behind the end is outside.
void MarkdownBlocks::read_line(std::string_view line)
{
    ++line_;
    for (bool is_first_part = true;; is_first_part = false) {
        auto const* tag = closing_tag_in(line);
        auto const part = tag == nullptr ? line : line.substr(0, static_cast<std::size_t>(tag->closing - line.data()));
        ended_tag_ = nullptr;
        if (is_first_part || !part.empty()) read_part(part, is_first_part);
        if (ended_tag_ != nullptr) tag = ended_tag_;
        if (tag == nullptr) return;
        close_tagged(*tag);
        line.remove_prefix(static_cast<std::size_t>(tag->closing_end - line.data()));
        if (line.find_first_not_of(" \t") == std::string_view::npos) return;
    }
}

void MarkdownBlocks::read_part(std::string_view line, bool is_first_part)
{
    cursor_ = LineCursor{line};
    has_ended_ = false;
    matched_ = continue_open(is_first_part);
    if (has_ended_) return;

    Index container = matched_;
    while (!takes_any_line(at(container).kind)) {
        auto const begun = begin_block(container);
        if (begun == Begun::whole_line) return;
        if (begun == Begun::nothing) break;
        container = tip_;
        if (begun == Begun::leaf) break;
    }
    add_text(container);
}

void MarkdownBlocks::add_text(Index container)
{
    // A line without the signs of the blocks around it still goes on with the paragraph inside them (section 5.1).
    bool const is_lazy = tip_ != container && !cursor_.is_blank() && at(tip_).kind == MarkdownKind::paragraph;
    if (is_lazy) {
        cursor_.skip_white_space();
        return append_line(at(tip_));
    }
    close_unmatched();
    switch (at(container).kind) {
    case MarkdownKind::code_block: return append_line(at(container));
    case MarkdownKind::html_block:
        append_line(at(container));
        if (ends_html_block(at(container).level, cursor_.rest())) close(container, line_);
        return;
    case MarkdownKind::heading:
    case MarkdownKind::thematic_break: return;
    case MarkdownKind::paragraph:
    case MarkdownKind::table: break;
    default:
        if (cursor_.is_blank()) return;
        container = add_block(MarkdownKind::paragraph);
    }
    cursor_.skip_white_space();
    append_line(at(container));
}

// Gives the innermost block that goes on.
MarkdownBlocks::Index MarkdownBlocks::continue_open(bool is_first_part)
{
    for (Index block = 0;;) {
        Index const child = at(block).last_child;
        if (child == 0 || !at(child).is_open) return block;
        bool const needs_no_sign = !is_first_part && is_container(at(child).kind);
        if (!needs_no_sign && !continues(at(child))) return block;
        if (has_ended_) return block;
        block = child;
    }
}

bool MarkdownBlocks::continues(MarkdownBlock& block)
{
    switch (block.kind) {
    case MarkdownKind::document:
    case MarkdownKind::list:
    case MarkdownKind::tagged: return true;
    case MarkdownKind::quote:
        if (cursor_.is_indented() || cursor_.first() != '>') return false;
        cursor_.skip_white_space();
        cursor_.skip(1);
        if (is_space_or_tab(cursor_.next())) cursor_.skip_columns(1);
        return true;
    case MarkdownKind::item: return continues_item(block);
    case MarkdownKind::footnote:
        if (!cursor_.is_blank() && !cursor_.is_indented()) return false;
        cursor_.skip_columns(std::min<std::size_t>(cursor_.indent(), 4));
        return true;
    case MarkdownKind::code_block: return continues_code(block);
    case MarkdownKind::html_block: return block.level < 6 || !cursor_.is_blank();
    case MarkdownKind::paragraph:
    case MarkdownKind::table: return !cursor_.is_blank();
    case MarkdownKind::nothing:
    case MarkdownKind::heading:
    case MarkdownKind::thematic_break: return false;
    }
    return false;
}

// An item may begin with one blank line, but not with two.
bool MarkdownBlocks::continues_item(MarkdownBlock const& item)
{
    if (cursor_.is_blank()) {
        if (item.first_child == 0) return false;
        cursor_.skip_white_space();
        return true;
    }
    if (cursor_.indent() < item.indent) return false;
    cursor_.skip_columns(item.indent);
    return true;
}

bool MarkdownBlocks::continues_code(MarkdownBlock const& code)
{
    if (!code.is_fenced) {
        if (cursor_.is_indented())
            cursor_.skip_columns(4);
        else if (cursor_.is_blank())
            cursor_.skip_white_space();
        else
            return false;
        return true;
    }
    if (!cursor_.is_indented() && closes_fence(cursor_.words(), code.mark, code.size)) {
        has_ended_ = true;
        close(tip_, line_);
        return true;
    }
    cursor_.skip_columns(std::min<std::size_t>(cursor_.indent(), code.indent));
    return true;
}

bool MarkdownBlocks::is_lazy_line() const { return tip_ != matched_ && at(tip_).kind == MarkdownKind::paragraph; }

MarkdownBlocks::Index MarkdownBlocks::add_block(MarkdownKind kind)
{
    auto const may_hold = [&](MarkdownKind parent) {
        if (kind == MarkdownKind::item) return parent == MarkdownKind::list;
        return is_container(parent) && parent != MarkdownKind::list;
    };
    while (!may_hold(at(tip_).kind)) close(tip_, line_ - 1);
    auto const index = static_cast<Index>(tree_.blocks.size());
    tree_.blocks.push_back({.kind = kind, .parent = tip_, .line = line_, .last_line = line_});
    at(index).content.begin = static_cast<std::uint32_t>(tree_.text.size());
    auto& parent = at(tip_);
    if (parent.last_child != 0)
        at(parent.last_child).next = index;
    else
        parent.first_child = index;
    parent.last_child = index;
    if (is_container(kind)) ++depth_;
    tip_ = index;
    return index;
}

void MarkdownBlocks::close_unmatched()
{
    while (tip_ != matched_) close(tip_, line_ - 1);
}

void MarkdownBlocks::close(Index index, std::uint32_t last_line)
{
    MarkdownBlock& block = at(index);
    block.is_open = false;
    block.last_line = std::max(block.line, last_line);
    tip_ = block.parent;
    if (is_container(block.kind)) --depth_;
    switch (block.kind) {
    case MarkdownKind::paragraph: return close_paragraph(block);
    case MarkdownKind::code_block: return close_code(block);
    case MarkdownKind::list: return close_list(block);
    case MarkdownKind::item: block.last_line = end_of_children(block); return;
    case MarkdownKind::tagged: std::erase(open_tagged_, index); return;
    default: return;
    }
}

void MarkdownBlocks::close_paragraph(MarkdownBlock& paragraph)
{
    take_definitions(paragraph);
    auto const content = tree_.view(paragraph.content);
    paragraph.content.size = static_cast<std::uint32_t>(content.find_last_not_of(" \t\n") + 1);
    if (paragraph.content.size == 0) paragraph.kind = MarkdownKind::nothing;
}

void MarkdownBlocks::take_definitions(MarkdownBlock& paragraph)
{
    while (tree_.view(paragraph.content).starts_with('[')) {
        auto const size = static_cast<std::uint32_t>(tree_.definitions.read(tree_.view(paragraph.content)));
        if (size == 0) return;
        paragraph.content.begin += size;
        paragraph.content.size -= size;
    }
}

// Blank lines at the end of indented code are not part of it.
void MarkdownBlocks::close_code(MarkdownBlock& code)
{
    if (code.is_fenced) return;
    auto content = tree_.view(code.content);
    while (!content.empty()) {
        auto const begin = content.substr(0, content.size() - 1).rfind('\n') + 1;
        if (content.find_first_not_of(" \t\n", begin) != std::string_view::npos) break;
        content = content.substr(0, begin);
    }
    code.content.size = static_cast<std::uint32_t>(content.size());
    code.last_line = code.line + static_cast<std::uint32_t>(std::ranges::count(content, '\n')) - 1;
}

// A list is loose when a blank line stands between two of its items, or between two blocks of one (section 5.3).
void MarkdownBlocks::close_list(MarkdownBlock& list)
{
    for (Index item = list.first_child; item != 0 && !list.is_loose; item = at(item).next) {
        list.is_loose = has_gap_after(item);
        for (Index block = at(item).first_child; block != 0 && !list.is_loose; block = at(block).next)
            list.is_loose = has_gap_after(block);
    }
    list.last_line = end_of_children(list);
}

bool MarkdownBlocks::has_gap_after(Index block) const
{
    Index const next = at(block).next;
    return next != 0 && at(next).line > at(block).last_line + 1;
}

std::uint32_t MarkdownBlocks::end_of_children(MarkdownBlock const& block) const
{
    return block.last_child == 0 ? block.line : at(block.last_child).last_line;
}

void MarkdownBlocks::append_line(MarkdownBlock& leaf)
{
    cursor_.append_rest_to(tree_.text);
    tree_.text += '\n';
    leaf.content.size = static_cast<std::uint32_t>(tree_.text.size()) - leaf.content.begin;
}

Span MarkdownBlocks::store(std::string_view text)
{
    Span const span{static_cast<std::uint32_t>(tree_.text.size()), static_cast<std::uint32_t>(text.size())};
    tree_.text += text;
    return span;
}

}  // namespace stoa::markup
