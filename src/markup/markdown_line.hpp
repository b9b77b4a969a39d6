#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace stoa::markup {

inline bool is_space_or_tab(char letter) { return letter == ' ' || letter == '\t'; }

// A line that is being eaten from the left, by characters or by columns. Tabs stop every four columns, and one of them
// may be eaten in part (CommonMark section 2.2).
class LineCursor {
public:
    LineCursor() = default;
    explicit LineCursor(std::string_view line);

    std::string_view rest() const { return line_.substr(offset_); }
    char next() const { return offset_ < line_.size() ? line_[offset_] : '\0'; }
    char const* position() const { return line_.data() + offset_; }
    char const* end() const { return line_.data() + line_.size(); }

    // Of what follows the white space ahead.
    std::size_t indent() const { return word_column_ - column_; }
    bool is_indented() const { return indent() >= 4; }
    bool is_blank() const { return word_ == line_.size(); }
    std::string_view words() const { return line_.substr(word_); }
    char first() const { return word_ < line_.size() ? line_[word_] : '\0'; }

    void skip(std::size_t characters);
    void skip_columns(std::size_t columns);
    void skip_white_space();
    void end_at(char const* end);  // what stands behind is not part of the line
    // Appends what is left; of a tab eaten in part the spaces that remain.
    void append_rest_to(std::string& text) const;

private:
    void find_word();

    std::string_view line_;
    std::size_t offset_{};
    std::size_t column_{};
    bool is_in_tab_{};
    std::size_t word_{};
    std::size_t word_column_{};
};

}  // namespace stoa::markup
