#include "markup/cost.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "markup/parse.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t growth_max = 64;
constexpr std::size_t growth_free_bytes = 4u << 10;

}  // namespace

std::size_t budget_for(std::size_t source_bytes)
{
    return std::min(output_bytes_max, growth_max * std::min(source_bytes, output_bytes_max) + growth_free_bytes);
}

std::size_t tag_bytes(Kind kind)
{
    switch (kind) {
    case Kind::document: return 0;
    case Kind::quote: return 250;
    case Kind::spoiler: return 72;
    case Kind::aligned: return 38;
    case Kind::footnotes: return 27;
    case Kind::footnote: return 130;
    case Kind::list: return 30;
    case Kind::item: return 26;
    case Kind::table: return 110;
    case Kind::row: return 9;
    case Kind::cell: return 44;
    case Kind::paragraph: return 18;
    case Kind::heading: return 20;
    case Kind::code_block: return 54;
    case Kind::thematic_break: return 4;
    case Kind::text: return 0;
    case Kind::emphasis: return 9;
    case Kind::strong: return 17;
    case Kind::underline: return 7;
    case Kind::strikethrough: return 7;
    case Kind::subscript: return 11;
    case Kind::superscript: return 11;
    case Kind::inline_spoiler: return 50;
    case Kind::size: return 35;
    case Kind::colour: return 35;
    case Kind::link: return 50;
    case Kind::image: return 190;
    case Kind::mention: return 70;
    case Kind::code: return 13;
    case Kind::footnote_reference: return 130;
    case Kind::line_break: return 5;
    }
    return 0;
}

std::size_t escaped_bytes(std::string_view text)
{
    static constexpr auto grows = [] {
        std::array<std::uint8_t, 256> table{};
        for (unsigned char letter : {'&', '<', '>', '"', '\''}) table[letter] = 1;
        return table;
    }();
    std::size_t growing = 0;
    for (char letter : text) growing += grows[static_cast<unsigned char>(letter)];
    return text.size() + (escaped_bytes_max - 1) * growing;
}

std::string_view fitting(std::string_view text, std::size_t bytes)
{
    std::size_t size = std::min(text.size(), bytes / escaped_bytes_max);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return text.substr(0, size);
}

}  // namespace stoa::markup
