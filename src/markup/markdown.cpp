#include "markup/markdown.hpp"

#include <string>

#include "base/text.hpp"
#include "markup/markdown_blocks.hpp"
#include "markup/markdown_inlines.hpp"
#include "markup/markdown_table.hpp"

// Tells the blocks that were found, each with what its leaves hold.
namespace stoa::markup {
namespace {

using Block = MarkdownOutput::Block;
using Entered = MarkdownOutput::Entered;
using Index = MarkdownBlock::Index;

class Telling {
public:
    Telling(MarkdownTree& tree, MarkdownExtensions extensions, MarkdownOutput& output)
        : tree_{tree}
        , extensions_{extensions}
        , output_{output}
        , footnotes_{tree}
        , inlines_{tree, footnotes_, extensions, output}
    {
    }

    void tell_all()
    {
        tell_children(0, false);
        tell_footnotes();
    }

private:
    MarkdownBlock const& at(Index block) const { return tree_.blocks[block]; }

    void tell_children(Index parent, bool is_tight)
    {
        for (Index block = at(parent).first_child; block != 0 && !output_.is_full(); block = at(block).next)
            tell(block, is_tight);
    }

    void tell(Index index, bool is_tight)
    {
        MarkdownBlock const& block = at(index);
        switch (block.kind) {
        case MarkdownKind::nothing:
        case MarkdownKind::footnote:
        case MarkdownKind::document: return;
        case MarkdownKind::quote: return tell_container(index, {.block = Block::quote});
        case MarkdownKind::tagged: return tell_tagged(index);
        case MarkdownKind::list:
            return tell_container(
                index, {.block = Block::list,
                        .traits = {.is_ordered = block.mark == '.' || block.mark == ')', .number = block.number}});
        case MarkdownKind::item: return tell_item(index);
        case MarkdownKind::paragraph:
            return tell_words(block, {.block = is_tight ? Block::tight_paragraph : Block::paragraph});
        case MarkdownKind::heading:
            return tell_words(block, {.block = Block::heading, .traits = {.level = block.level}});
        case MarkdownKind::code_block: return tell_verbatim(block, {.block = Block::code_block});
        case MarkdownKind::html_block: return tell_verbatim(block, {.block = Block::html_block});
        case MarkdownKind::thematic_break:
            output_.enter({.block = Block::thematic_break}, block.line);
            return output_.leave({.block = Block::thematic_break});
        case MarkdownKind::table: return tell_table(block);
        }
    }

    void tell_container(Index index, Entered const& entered, bool is_tight = false)
    {
        output_.enter(entered, at(index).line);
        tell_children(index, is_tight);
        output_.leave(entered);
    }

    void tell_tagged(Index index)
    {
        auto const& tag = tree_.tags[at(index).number];
        tell_container(index, {.block = tag.is_quote ? Block::tagged_quote : Block::tagged_spoiler, .text = tag.head});
    }

    // "[ ] words" in the first paragraph of an item (GFM section 5.3).
    Task take_task(MarkdownBlock& item) const
    {
        if (!extensions_.tasks || item.first_child == 0) return Task::none;
        auto& first = tree_.blocks[item.first_child];
        auto const words = tree_.view(first.content);
        bool const is_task = first.kind == MarkdownKind::paragraph && words.size() > 3 && words[0] == '[' &&
                             words[2] == ']' && (words[3] == ' ' || words[3] == '\t' || words[3] == '\n');
        if (!is_task || std::string_view{" xX"}.find(words[1]) == std::string_view::npos) return Task::none;
        Task const task = words[1] == ' ' ? Task::open : Task::done;
        first.content.begin += 4;
        first.content.size -= 4;
        return task;
    }

    void tell_item(Index index)
    {
        Task const task = take_task(tree_.blocks[index]);
        tell_container(index, {.block = Block::item, .traits = {.task = task}}, !at(at(index).parent).is_loose);
    }

    void tell_words(MarkdownBlock const& block, Entered const& entered)
    {
        output_.enter(entered, block.line);
        inlines_.read(tree_.view(block.content));
        output_.leave(entered);
    }

    void tell_verbatim(MarkdownBlock const& block, Entered entered)
    {
        auto const info = unescaped(tree_.view(block.info));
        entered.text = info;
        auto content = tree_.view(block.content);
        if (entered.block == Block::html_block) content = content.substr(0, content.find_last_not_of(" \n") + 1);
        output_.enter(entered, block.line);
        output_.add_verbatim(content);
        output_.leave(entered);
    }

    void tell_table(MarkdownBlock const& block)
    {
        Entered const table{.block = Block::table};
        output_.enter(table, block.line);
        auto rest = tree_.view(block.content);
        for (bool is_header = true; !rest.empty() && !output_.is_full(); is_header = false) {
            auto const end = std::min(rest.find('\n'), rest.size());
            tell_row(rest.substr(0, end), tree_.tables[block.number], is_header);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        output_.leave(table);
    }

    void tell_row(std::string_view line, std::vector<Alignment> const& columns, bool is_header)
    {
        Entered const row{.block = Block::row, .traits = {.is_header = is_header}};
        output_.enter(row, 0);
        auto const cells = cells_of(line);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            Entered const cell{.block = Block::cell, .traits = {.alignment = columns[i], .is_header = is_header}};
            output_.enter(cell, 0);
            if (i < cells.size()) tell_cell(cells[i]);
            output_.leave(cell);
        }
        output_.leave(row);
    }

    // "\|" is a "|" in every cell, in code as well.
    void tell_cell(std::string_view words)
    {
        if (words.find("\\|") == std::string_view::npos) return inlines_.read(words);
        std::string cell;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (!words.substr(i).starts_with("\\|")) cell += words[i];
        inlines_.read(cell);
    }

    // A footnote may refer to others, which then follow.
    void tell_footnotes()
    {
        if (footnotes_.in_order().empty() || output_.is_full()) return;
        Entered const all{.block = Block::footnotes};
        output_.enter(all, 0);
        for (std::uint32_t i = 0; i < footnotes_.in_order().size(); ++i)
            tell_container(footnotes_.in_order()[i], {.block = Block::footnote, .traits = {.number = i + 1}});
        output_.leave(all);
    }

    MarkdownTree& tree_;
    MarkdownExtensions extensions_;
    MarkdownOutput& output_;
    FootnoteNumbers footnotes_;
    MarkdownInlines inlines_;
};

}  // namespace

void read_markdown(std::string_view source, MarkdownOutput& output, MarkdownExtensions extensions)
{
    auto tree = MarkdownBlocks{source, extensions}.read();
    Telling{tree, extensions, output}.tell_all();
}

}  // namespace stoa::markup
