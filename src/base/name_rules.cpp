#include "base/name_rules.hpp"

#include <unicode/uchar.h>
#include <unicode/uspoof.h>

#include "base/code_points.hpp"
#include "base/icu.hpp"
#include "base/typed_text.hpp"

namespace stoa {
namespace {

constexpr std::string_view signs_of_names = " -_.'!~*+=|()&$";

bool is_letter_or_digit(UChar32 point) { return u_isalpha(point) || u_isdigit(point); }

bool may_stand_in_name(UChar32 point)
{
    if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
    if (point < 0x80 && !is_letter_or_digit(point)) {
        return signs_of_names.find(static_cast<char>(point)) != std::string_view::npos;
    }
    // Typographic apostrophe, middle dot (Catalan), Hebrew and Katakana signs inside words.
    return is_letter_or_digit(point) || is_mark(point) || point == 0x2019 || point == 0xb7 || point == 0x5f3 ||
           point == 0x5f4 || point == 0x30fb;
}

bool has_plain_letters(std::string_view name)
{
    bool is_plain = true;
    bool has_letter = false;
    int marks = 0;
    each_code_point(name, [&](UChar32 point, std::string_view) {
        marks = is_mark(point) ? marks + 1 : 0;
        bool is_stray_mark = marks > 0 && !has_letter;
        is_plain &= may_stand_in_name(point) && marks <= marks_in_a_row_max && !is_stray_mark;
        has_letter |= is_letter_or_digit(point);
    });
    return is_plain && has_letter;
}

// UTS 39 section 5.2, "highly restrictive": one script, or the mixes that East Asian writing has by custom. Besides,
// nobody tells digits of two scripts in one name apart, nor a mark that stands on a letter twice.
SpoofChecker open_script_checker()
{
    auto checker = open_spoof_checker();
    UErrorCode error = U_ZERO_ERROR;
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS | USPOOF_INVISIBLE, &error);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    require_success(error);
    return checker;
}

bool mixes_scripts(std::string_view name)
{
    static SpoofChecker const checker = open_script_checker();
    UErrorCode error = U_ZERO_ERROR;
    auto found = uspoof_checkUTF8(checker.get(), name.data(), icu_length(name), nullptr, &error);
    require_success(error);
    return found != 0;
}

}  // namespace

bool hides_something(std::string_view typed)
{
    bool hides = false;
    each_code_point(typed, [&](UChar32 point, std::string_view) {
        hides |= u_charType(point) == U_CONTROL_CHAR || u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL);
    });
    return hides;
}

bool is_plain_name(std::string_view name) { return has_plain_letters(name) && !mixes_scripts(name); }

std::string letters_and_digits(std::string_view name)
{
    std::string kept;
    each_code_point(name, [&](UChar32 point, std::string_view bytes) {
        if (is_letter_or_digit(point)) kept += bytes;
    });
    return kept;
}

}  // namespace stoa
