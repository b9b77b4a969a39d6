#include "base/typed_text.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/code_points.hpp"
#include "base/icu.hpp"
#include "base/utf8.hpp"

namespace stoa {
namespace {

bool is_control(UChar32 point) { return u_charType(point) == U_CONTROL_CHAR; }

bool is_white(UChar32 point) { return u_isUWhiteSpace(point); }

bool turns_direction(UChar32 point) { return u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL); }

// ASCII that every cleaning leaves as it is; most texts are that and nothing else.
bool is_plain(char letter) { return (letter >= ' ' && letter < 0x7f) || letter == '\n' || letter == '\t'; }

std::string without_surplus_marks(std::string_view text)
{
    std::string kept;
    kept.reserve(text.size());
    int marks = 0;
    each_code_point(text, [&](UChar32 point, std::string_view bytes) {
        marks = is_mark(point) ? marks + 1 : 0;
        if (marks <= marks_in_a_row_max) kept += bytes;
    });
    return kept;
}

// Marks are counted after composing: "é" typed as two code points has none to spare.
std::string finish(std::string_view text) { return without_surplus_marks(normalise(text)); }

}  // namespace

std::string clean_text(std::string_view typed)
{
    if (std::ranges::all_of(typed, is_plain)) return std::string{typed};
    std::string kept;
    kept.reserve(typed.size());
    bool is_after_return = false;
    each_code_point(typed, [&](UChar32 point, std::string_view bytes) {
        if (point == '\r' || (point == '\n' && !is_after_return))
            kept += '\n';
        else if (point != '\n' && (point == '\t' || !is_control(point)))
            kept += bytes;
        is_after_return = point == '\r';
    });
    return finish(kept);
}

std::string clean_line(std::string_view typed)
{
    std::string kept;
    kept.reserve(typed.size());
    bool is_gap = false;
    each_code_point(typed, [&](UChar32 point, std::string_view bytes) {
        if (is_white(point))
            is_gap = !kept.empty();
        else if (!is_control(point) && !turns_direction(point)) {
            if (is_gap) kept += ' ';
            is_gap = false;
            kept += bytes;
        }
    });
    return finish(kept);
}

bool is_blank(std::string_view text)
{
    bool has_ink = false;
    each_code_point(text, [&](UChar32 point, std::string_view) {
        has_ink |= !is_white(point) && !is_control(point) && point != 0x2800 &&  // the empty Braille pattern
                   !u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    });
    return !has_ink;
}

std::string lower_case(std::string_view text)
{
    std::string lowered;
    return icu::UnicodeString::fromUTF8(piece_of(text)).toLower(icu::Locale::getRoot()).toUTF8String(lowered);
}

}  // namespace stoa
