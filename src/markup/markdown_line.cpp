#include "markup/markdown_line.hpp"

#include <algorithm>

namespace stoa::markup {
namespace {

constexpr std::size_t tab_columns = 4;

}  // namespace

LineCursor::LineCursor(std::string_view line)
    : line_{line}
{
    find_word();
}

// White space ahead is looked at once, however it is eaten.
void LineCursor::find_word()
{
    if (offset_ < word_) return;
    word_ = offset_;
    word_column_ = column_;
    for (; word_ < line_.size() && is_space_or_tab(line_[word_]); ++word_)
        word_column_ += line_[word_] == '\t' ? tab_columns - word_column_ % tab_columns : 1;
}

void LineCursor::skip(std::size_t characters)
{
    for (; characters > 0 && offset_ < line_.size(); --characters) {
        column_ += line_[offset_] == '\t' ? tab_columns - column_ % tab_columns : 1;
        is_in_tab_ = false;
        ++offset_;
    }
    find_word();
}

void LineCursor::skip_columns(std::size_t columns)
{
    while (columns > 0 && offset_ < line_.size()) {
        std::size_t const width = line_[offset_] == '\t' ? tab_columns - column_ % tab_columns : 1;
        std::size_t const eaten = std::min(width, columns);
        is_in_tab_ = eaten < width;
        if (!is_in_tab_) ++offset_;
        column_ += eaten;
        columns -= eaten;
    }
    find_word();
}

void LineCursor::skip_white_space()
{
    offset_ = word_;
    column_ = word_column_;
    is_in_tab_ = false;
}

void LineCursor::append_rest_to(std::string& text) const
{
    if (!is_in_tab_) {
        text += rest();
        return;
    }
    text.append(tab_columns - column_ % tab_columns, ' ');
    text += line_.substr(offset_ + 1);
}

void LineCursor::end_at(char const* end)
{
    line_ = line_.substr(0, static_cast<std::size_t>(end - line_.data()));
    word_ = std::min(word_, line_.size());
}

}  // namespace stoa::markup
