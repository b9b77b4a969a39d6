#pragma once
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace stoa::html {

// Where a page grows. A page is some thousands of short pieces, so a piece costs a few instructions: std::string would
// ask and move its end anew for each, and clear all room before it is written.
class Output {
public:
    Output() = default;
    explicit Output(std::size_t bytes_expected) { grow(bytes_expected); }
    Output(Output&& other) noexcept
        : text_{std::move(other.text_)}
        , size_{std::exchange(other.size_, 0)}
        , capacity_{std::exchange(other.capacity_, 0)}
    {
    }
    Output& operator=(Output&& other) noexcept
    {
        text_ = std::move(other.text_);
        size_ = std::exchange(other.size_, 0);
        capacity_ = std::exchange(other.capacity_, 0);
        return *this;
    }

    // What was written is forgotten, the room for it stays.
    void clear() { size_ = 0; }

    std::size_t size() const { return size_; }
    std::size_t capacity() const { return capacity_; }
    std::string_view view() const { return {text_.get(), size_}; }
    std::string text() const { return std::string{view()}; }

    void append(std::string_view piece)
    {
        if (piece.empty()) return;  // there may be no room yet, and memcpy wants an address even for nothing
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
        if (capacity_ - size_ < bytes) grow(bytes);
        return text_.get() + size_;
    }
    void grown_to(char const* end) { size_ = static_cast<std::size_t>(end - text_.get()); }

private:
    void grow(std::size_t bytes);

    std::unique_ptr<char[]> text_;  // only its first size_ bytes were ever written
    std::size_t size_{};
    std::size_t capacity_{};
};

}  // namespace stoa::html
