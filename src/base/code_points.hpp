#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"

namespace stoa {

// Calls visit(code point, its bytes) from first to last. The text must be UTF-8.
template <class Visit>
void each_code_point(std::string_view text, Visit&& visit)
{
    for (std::size_t at = 0; at < text.size();) {
        auto from = at;
        auto point = next_code_point(text, at).value_or(U'\ufffd');
        visit(static_cast<std::int32_t>(point), text.substr(from, at - from));
    }
}

}  // namespace stoa
