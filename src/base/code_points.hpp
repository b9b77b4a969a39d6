#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stoa {

// Calls visit(code point, its bytes) from first to last. The text must be UTF-8.
template <class Visit>
void each_code_point(std::string_view text, Visit&& visit)
{
    for (std::size_t at = 0; at < text.size();) {
        auto from = at;
        std::int32_t lead = static_cast<unsigned char>(text[at++]);
        std::int32_t point = lead < 0x80 ? lead : lead & (lead >= 0xf0 ? 0x07 : lead >= 0xe0 ? 0x0f : 0x1f);
        for (; at < text.size() && (text[at] & 0xc0) == 0x80 && at - from < 4; ++at)
            point = point << 6 | (text[at] & 0x3f);
        visit(point, text.substr(from, at - from));
    }
}

}  // namespace stoa
