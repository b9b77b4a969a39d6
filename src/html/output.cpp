#include "html/output.hpp"

#include <algorithm>

namespace stoa::html {

namespace {

constexpr std::size_t bytes_at_first = 256;

}  // namespace

void Output::grow(std::size_t bytes) { text_.resize(std::max({bytes_at_first, 2 * text_.size(), size_ + bytes})); }

}  // namespace stoa::html
