#include "markup/direction.hpp"

#include <cstdint>
#include <cstring>

namespace stoa::markup {
namespace {

bool is_ascii(std::string_view eight)
{
    if (eight.size() < 8) return false;
    std::uint64_t word{};
    std::memcpy(&word, eight.data(), 8);
    return (word & 0x8080808080808080) == 0;
}

}  // namespace

// Hebrew to N'Ko (U+0590..U+07FF), their presentation forms and,
// beyond U+10800, the older scripts.
bool has_rtl_letters(std::string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (is_ascii(text.substr(i, 8))) {
            i += 7;
            continue;
        }
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0xD6) continue;
        auto const next = static_cast<unsigned char>(text[i + 1]);
        if (lead == 0xD6 && next >= 0x90) return true;
        if (lead >= 0xD7 && lead <= 0xDF) return true;
        if (lead == 0xEF && next >= 0xAC && next <= 0xBB) return true;
        if (lead == 0xF0 && (next == 0x90 || next == 0x9E) && i + 2 < text.size() &&
            static_cast<unsigned char>(text[i + 2]) >= 0xA0)
            return true;
    }
    return false;
}

}  // namespace stoa::markup
