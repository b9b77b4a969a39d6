#include <algorithm>
#include <string>

#include "markup/markdown_inlines.hpp"

namespace stoa::markup {

std::uint32_t FootnoteNumbers::number_of(std::string_view label)
{
    auto const found = tree_.footnotes.find(label);
    if (found == tree_.footnotes.end()) return 0;
    auto const [number, is_new] = numbers_.try_emplace(found->second, static_cast<std::uint32_t>(order_.size()) + 1);
    if (is_new) order_.push_back(found->second);
    return number->second;
}

void MarkdownInlines::tell()
{
    links_open_ = 0;
    for (Item const& item : items_) {
        if (output_.is_full()) return;
        tell_item(item);
    }
}

void MarkdownInlines::tell_item(Item const& item)
{
    auto const target = [&]() -> LinkTarget const& { return targets_[static_cast<std::size_t>(item.target)]; };
    switch (item.type) {
    case Item::Type::text: return output_.add_text(view(item));
    case Item::Type::literal: return output_.add_literal(view(item));
    case Item::Type::decoded:
        return output_.add_text(std::string_view{decoded_}.substr(item.begin, item.end - item.begin));
    case Item::Type::soft_break: return output_.add_soft_break();
    case Item::Type::hard_break: return output_.add_hard_break();
    case Item::Type::code: return tell_code(item);
    case Item::Type::html: return output_.add_html(view(item));
    case Item::Type::link:
        if (links_open_ > 0) return output_.add_text(target().title);
        output_.begin_link(target().address, "");
        output_.add_text(target().title);
        return output_.end_link();
    case Item::Type::delimiters: return tell_delimiters(item);
    case Item::Type::link_begin: ++links_open_; return output_.begin_link(target().address, target().title);
    case Item::Type::link_end: --links_open_; return output_.end_link();
    case Item::Type::image_begin: return output_.begin_image(target().address, target().title);
    case Item::Type::image_end: return output_.end_image();
    case Item::Type::footnote: return output_.add_footnote_reference(static_cast<std::uint32_t>(item.target));
    case Item::Type::format_begin: return output_.begin(Kind::inline_spoiler);
    case Item::Type::format_end: return output_.end(Kind::inline_spoiler);
    }
}

void MarkdownInlines::tell_delimiters(Item const& item)
{
    for (auto mark = item.first_ended; mark != none; mark = marks_[static_cast<std::size_t>(mark)].next)
        output_.end(marks_[static_cast<std::size_t>(mark)].format);
    auto const left = delimiters_[static_cast<std::size_t>(item.target)].left;
    if (left > 0) output_.add_text(text_.substr(item.begin, left));
    for (auto mark = item.first_begun; mark != none; mark = marks_[static_cast<std::size_t>(mark)].next)
        output_.begin(marks_[static_cast<std::size_t>(mark)].format);
}

// Line ends become spaces; one space at each end is only there to keep backticks apart (section 6.1).
void MarkdownInlines::tell_code(Item const& item)
{
    std::string code{view(item)};
    std::ranges::replace(code, '\n', ' ');
    std::string_view shown = code;
    if (shown.size() > 1 && shown.starts_with(' ') && shown.ends_with(' ') &&
        shown.find_first_not_of(' ') != std::string_view::npos)
        shown = shown.substr(1, shown.size() - 2);
    output_.add_code(shown);
}

}  // namespace stoa::markup
