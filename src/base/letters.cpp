#include "base/letters.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace stoa {

bool is_white_space(char32_t point)
{
    if (point < 0x80) return point == ' ' || point == '\t' || point == '\n' || point == '\f' || point == '\r';
    return u_charType(static_cast<UChar32>(point)) == U_SPACE_SEPARATOR;
}

bool is_punctuation(char32_t point)
{
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

std::string fold_case(std::string_view text)
{
    std::string folded;
    icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())})
        .foldCase()
        .toUTF8String(folded);
    return folded;
}

}  // namespace stoa
