#include <algorithm>
#include <array>

#include "markup/bbcode_tag.hpp"
#include "markup/markdown_blocks.hpp"

// Quotations and spoilers of BBCode in Markdown. A tag that begins a line, after the signs of the blocks around it,
// opens a container; its partner ends it wherever it stands.
namespace stoa::markup {

std::vector<MarkdownTag> find_markdown_tags(std::string_view source)
{
    std::vector<MarkdownTag> found;
    std::array<std::vector<std::size_t>, 2> open;
    for (auto at = source.find('['); at != std::string_view::npos; at = source.find('[', at + 1)) {
        if (at + 1 >= source.size() || std::string_view{"qQsS/"}.find(source[at + 1]) == std::string_view::npos)
            continue;
        auto const tag = tag_at(source.substr(at));
        if (!tag || (tag->tag != Tag::quote && tag->tag != Tag::spoiler)) continue;
        bool const is_quote = tag->tag == Tag::quote;
        auto& same = open[is_quote ? 1 : 0];
        char const* const begin = source.data() + at;
        if (!tag->is_closing) {
            same.push_back(found.size());
            found.push_back({.begin = begin, .end = begin + tag->size, .head = tag->head, .is_quote = is_quote});
        } else if (!same.empty()) {
            found[same.back()].closing = begin;
            found[same.back()].closing_end = begin + tag->size;
            same.pop_back();
        }
    }
    std::erase_if(found, [](MarkdownTag const& tag) { return tag.closing == nullptr; });
    return found;
}

MarkdownBlocks::Begun MarkdownBlocks::begin_tagged()
{
    if (tree_.tags.empty()) return Begun::nothing;
    cursor_.skip_white_space();
    auto const tag = std::ranges::lower_bound(tree_.tags, cursor_.position(), {}, &MarkdownTag::begin);
    if (tag == tree_.tags.end() || tag->begin != cursor_.position()) return Begun::nothing;
    cursor_.skip(static_cast<std::size_t>(tag->end - tag->begin));
    if (tag->closing <= cursor_.end()) {
        cursor_.end_at(tag->closing);
        ended_tag_ = &*tag;
    }
    close_unmatched();
    auto const block = matched_ = add_block(MarkdownKind::tagged);
    at(block).number = static_cast<std::uint32_t>(tag - tree_.tags.begin());
    open_tagged_.push_back(block);
    return Begun::container;
}

// The end of an open container in this line; not in code, where it is only text.
MarkdownTag const* MarkdownBlocks::closing_tag_in(std::string_view line) const
{
    if (open_tagged_.empty() || line.empty()) return nullptr;
    if (at(tip_).kind == MarkdownKind::code_block && at(tip_).is_fenced) return nullptr;
    for (auto block = open_tagged_.rbegin(); block != open_tagged_.rend(); ++block) {
        auto const& tag = tree_.tags[at(*block).number];
        if (tag.closing >= line.data() && tag.closing < line.data() + line.size()) return &tag;
    }
    return nullptr;
}

void MarkdownBlocks::close_tagged(MarkdownTag const& tag)
{
    auto const is_it = [&](Index block) { return &tree_.tags[at(block).number] == &tag; };
    auto const block = std::ranges::find_if(open_tagged_, is_it);
    if (block == open_tagged_.end()) return;  // the block around it has ended, and it with that
    Index const index = *block;
    while (at(index).is_open) close(tip_, line_);
}

}  // namespace stoa::markup
