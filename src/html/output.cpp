#include "html/output.hpp"

#include <algorithm>

namespace stoa::html {

namespace {

constexpr std::size_t bytes_at_first = 256;

}  // namespace

void Output::grow(std::size_t bytes)
{
    auto const capacity = std::max({bytes_at_first, 2 * capacity_, size_ + bytes});
    auto text = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ > 0) std::memcpy(text.get(), text_.get(), size_);
    text_ = std::move(text);
    capacity_ = capacity;
}

}  // namespace stoa::html
