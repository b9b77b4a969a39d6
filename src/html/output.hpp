#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace stoa::html {

// Where a page grows. A page is some thousands of short pieces, so a piece costs a few instructions: std::string would
// ask and move its end anew for each.
class Output {
public:
    Output() = default;
    explicit Output(std::size_t bytes_expected)
        : text_(bytes_expected, '\0')
    {
    }

    std::size_t size() const { return size_; }
    std::string_view view() const { return {text_.data(), size_}; }
    std::string take() &&
    {
        text_.resize(size_);
        return std::move(text_);
    }

    void append(std::string_view piece)
    {
        std::memcpy(room_for(piece.size()), piece.data(), piece.size());
        size_ += piece.size();
    }
    void append(char letter)
    {
        *room_for(1) = letter;
        ++size_;
    }

    // Where the next so many bytes may be written; grown_to says how many were.
    char* room_for(std::size_t bytes)
    {
        if (text_.size() - size_ < bytes) grow(bytes);
        return text_.data() + size_;
    }
    void grown_to(char const* end) { size_ = static_cast<std::size_t>(end - text_.data()); }

private:
    void grow(std::size_t bytes);

    std::string text_;  // as long as there is room for
    std::size_t size_{};
};

}  // namespace stoa::html
