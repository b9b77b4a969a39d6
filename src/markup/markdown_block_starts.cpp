#include <algorithm>

#include "markup/markdown_blocks.hpp"
#include "markup/markdown_html.hpp"
#include "markup/markdown_leaf.hpp"
#include "markup/markdown_table.hpp"

namespace stoa::markup {
namespace {

// Deeper containers are text: every line is compared with all that are open, so their number bounds the work.
constexpr std::size_t containers_open_max = 64;

bool may_begin_block(char letter)
{
    constexpr std::string_view signs = ">#`~<=*_-+0123456789[|:";
    return signs.find(letter) != std::string_view::npos;
}

}  // namespace

MarkdownBlocks::Begun MarkdownBlocks::begin_block(Index container)
{
    if (cursor_.is_blank()) return Begun::nothing;
    if (cursor_.is_indented()) return begin_indented_code();
    char const first = cursor_.first();
    if (!may_begin_block(first)) return Begun::nothing;
    bool const has_room = depth_ < containers_open_max;

    auto begun = Begun::nothing;
    auto const is_done = [&](Begun outcome) { return (begun = outcome) != Begun::nothing; };
    if (first == '>' && has_room) return begin_quote();
    if (first == '[' && has_room && is_done(begin_tagged())) return begun;
    if (first == '[' && has_room && is_done(begin_footnote(container))) return begun;
    if (first == '#' && is_done(begin_heading())) return begun;
    if ((first == '`' || first == '~') && is_done(begin_fence())) return begun;
    if (first == '<' && is_done(begin_html(container))) return begun;
    if (is_done(begin_underlined_heading(container))) return begun;
    if (is_done(begin_table(container))) return begun;
    if (is_done(begin_thematic_break())) return begun;
    if (has_room && is_done(begin_item(container))) return begun;
    return Begun::nothing;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_quote()
{
    cursor_.skip_white_space();
    cursor_.skip(1);
    if (is_space_or_tab(cursor_.next())) cursor_.skip_columns(1);
    close_unmatched();
    matched_ = add_block(MarkdownKind::quote);
    return Begun::container;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_footnote(Index container)
{
    bool const is_outermost =
        container == 0 || (at(container).kind >= MarkdownKind::paragraph && at(container).parent == 0);
    if (!extensions_.footnotes || !is_outermost) return Begun::nothing;
    auto const start = footnote_start(cursor_.words());
    if (start.size == 0) return Begun::nothing;
    cursor_.skip_white_space();
    cursor_.skip(start.size);
    close_unmatched();
    auto const note = matched_ = add_block(MarkdownKind::footnote);
    tree_.footnotes.try_emplace(start.label, note);
    return Begun::container;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_heading()
{
    auto const start = heading_start(cursor_.words());
    if (start.level == 0) return Begun::nothing;
    close_unmatched();
    auto const heading = matched_ = add_block(MarkdownKind::heading);
    at(heading).level = start.level;
    at(heading).content = store(start.words);
    return Begun::leaf;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_fence()
{
    auto const fence = opening_fence(cursor_.words());
    if (fence.size == 0) return Begun::nothing;
    close_unmatched();
    auto const index = matched_ = add_block(MarkdownKind::code_block);
    auto& code = at(index);
    code.is_fenced = true;
    code.mark = fence.mark;
    code.size = static_cast<std::uint32_t>(fence.size);
    code.indent = static_cast<std::uint32_t>(cursor_.indent());
    code.info = store(fence.info);
    code.content.begin = static_cast<std::uint32_t>(tree_.text.size());
    return Begun::whole_line;
}

// The seventh kind, any tag alone on its line, does not interrupt a paragraph.
MarkdownBlocks::Begun MarkdownBlocks::begin_html(Index container)
{
    int const kind = html_block_start(cursor_.words());
    bool const interrupts = at(container).kind == MarkdownKind::paragraph || is_lazy_line();
    if (kind == 0 || (kind == 7 && interrupts)) return Begun::nothing;
    close_unmatched();
    auto const block = matched_ = add_block(MarkdownKind::html_block);
    at(block).level = static_cast<std::uint8_t>(kind);
    return Begun::leaf;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_underlined_heading(Index container)
{
    if (at(container).kind != MarkdownKind::paragraph) return Begun::nothing;
    auto const level = heading_underline(cursor_.words());
    if (level == 0) return Begun::nothing;
    close_unmatched();
    auto& paragraph = at(container);
    take_definitions(paragraph);
    if (paragraph.content.size == 0) return Begun::nothing;
    paragraph.kind = MarkdownKind::heading;
    paragraph.level = level;
    auto const words = tree_.view(paragraph.content);
    paragraph.content.size = static_cast<std::uint32_t>(words.find_last_not_of(" \t\n") + 1);
    close(container, line_);
    return Begun::whole_line;
}

// The last line of the paragraph so far becomes the heads; lines before it stay a paragraph.
MarkdownBlocks::Begun MarkdownBlocks::begin_table(Index container)
{
    if (!extensions_.tables || at(container).kind != MarkdownKind::paragraph || container != tip_)
        return Begun::nothing;
    auto alignments = read_delimiter_row(cursor_.words());
    if (!alignments) return Begun::nothing;
    auto const content = tree_.view(at(container).content);
    auto const head = content.substr(0, content.size() - 1).rfind('\n') + 1;
    if (cells_of(content.substr(head)).size() != alignments->size()) return Begun::nothing;

    Span const heads{static_cast<std::uint32_t>(at(container).content.begin + head),
                     static_cast<std::uint32_t>(content.size() - head)};
    at(container).content.size = static_cast<std::uint32_t>(head);
    Index table = container;
    if (head == 0) {
        at(container).kind = MarkdownKind::table;
    } else {
        close(container, line_ - 2);
        table = matched_ = add_block(MarkdownKind::table);
        at(table).line = line_ - 1;
    }
    at(table).content = heads;
    at(table).number = static_cast<std::uint32_t>(tree_.tables.size());
    tree_.tables.push_back(std::move(*alignments));
    return Begun::whole_line;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_thematic_break()
{
    if (!is_thematic_break(cursor_.words())) return Begun::nothing;
    close_unmatched();
    matched_ = add_block(MarkdownKind::thematic_break);
    return Begun::leaf;
}

// An item may interrupt a paragraph only if it has words and, when it is numbered, begins with 1 (section 5.2).
MarkdownBlocks::Begun MarkdownBlocks::begin_item(Index container)
{
    auto const marker = list_marker(cursor_.words());
    if (!marker) return Begun::nothing;
    bool const is_ordered = marker->size > 1;
    if (at(container).kind == MarkdownKind::paragraph) {
        bool const is_blank = cursor_.words().find_first_not_of(" \t", marker->size) == std::string_view::npos;
        if (is_blank || (is_ordered && marker->number != 1)) return Begun::nothing;
    }

    auto const outer_indent = cursor_.indent();
    cursor_.skip_white_space();
    cursor_.skip(marker->size);
    std::size_t spaces = cursor_.indent();
    if (cursor_.is_blank() || spaces < 1 || spaces > 4) {
        spaces = 1;
        if (is_space_or_tab(cursor_.next())) cursor_.skip_columns(1);
    } else {
        cursor_.skip_columns(spaces);
    }

    close_unmatched();
    while (at(tip_).kind == MarkdownKind::paragraph || at(tip_).kind == MarkdownKind::table) close(tip_, line_ - 1);
    if (at(tip_).kind == MarkdownKind::list && at(tip_).mark != marker->mark) close(tip_, line_ - 1);
    if (at(tip_).kind != MarkdownKind::list) {
        auto const list = add_block(MarkdownKind::list);
        at(list).mark = marker->mark;
        at(list).number = marker->number;
    }
    auto const item = matched_ = add_block(MarkdownKind::item);
    at(item).indent = static_cast<std::uint32_t>(outer_indent + marker->size + spaces);
    return Begun::container;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_indented_code()
{
    if (at(tip_).kind == MarkdownKind::paragraph) return Begun::nothing;
    cursor_.skip_columns(4);
    close_unmatched();
    matched_ = add_block(MarkdownKind::code_block);
    return Begun::leaf;
}

}  // namespace stoa::markup
