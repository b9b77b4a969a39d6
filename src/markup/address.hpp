#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace stoa::markup {

struct AddressInText {
    std::size_t begin{};
    std::size_t size{};
};

// The first web address (http or https, written out) at or after `from`. Punctuation that ends a sentence and brackets
// that were opened before it are not part of it.
std::optional<AddressInText> find_address(std::string_view text, std::size_t from = 0);

}  // namespace stoa::markup
