#pragma once
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uspoof.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

// What the sources of base share that speak to ICU; nobody else has its headers.
namespace stoa {

inline void require_success(UErrorCode error)
{
    if (U_FAILURE(error)) throw std::runtime_error{std::string{"ICU: "} + u_errorName(error)};
}

// ICU counts with 32 bits.
inline std::int32_t icu_length(std::string_view text)
{
    if (text.size() > std::numeric_limits<std::int32_t>::max()) throw std::length_error{"text too long for ICU"};
    return static_cast<std::int32_t>(text.size());
}

inline icu::StringPiece piece_of(std::string_view text) { return {text.data(), icu_length(text)}; }

// Accents and whatever else is written upon the letter before it.
inline bool is_mark(UChar32 point) { return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0; }

struct CloseSpoofChecker {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};
// Many threads may use one as long as none changes it.
using SpoofChecker = std::unique_ptr<USpoofChecker, CloseSpoofChecker>;

inline SpoofChecker open_spoof_checker()
{
    UErrorCode error = U_ZERO_ERROR;
    SpoofChecker checker{uspoof_open(&error)};
    require_success(error);
    return checker;
}

}  // namespace stoa
