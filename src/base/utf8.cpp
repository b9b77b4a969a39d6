#include "base/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

#include "base/icu.hpp"

namespace stoa {
namespace {

// How many bytes at the start are ASCII, eight at a time: nearly all text is, to its end.
std::size_t ascii_prefix(std::string_view bytes)
{
    std::size_t at = 0;
    for (std::uint64_t word; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if (word & 0x8080808080808080u) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

bool is_ascii(std::string_view bytes) { return ascii_prefix(bytes) == bytes.size(); }

std::string normalise_with(icu::Normalizer2 const& form, std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink{&normal, icu_length(text)};
    form.normalizeUTF8(0, piece_of(text), sink, nullptr, error);
    require_success(error);
    return normal;
}

std::string fold(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    auto const* form = icu::Normalizer2::getNFKCCasefoldInstance(error);
    require_success(error);
    return normalise_with(*form, text);
}

// UTS 39, section 4.
std::string skeleton(std::string_view text)
{
    static SpoofChecker const checker = open_spoof_checker();
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString bones;
    uspoof_getSkeletonUnicodeString(checker.get(), 0, icu::UnicodeString::fromUTF8(piece_of(text)), bones, &error);
    require_success(error);
    std::string utf8;
    return bones.toUTF8String(utf8);
}

}  // namespace

bool is_utf8(std::string_view bytes)
{
    for (std::size_t at = ascii_prefix(bytes); at < bytes.size();) {
        if (!next_code_point(bytes, at)) return false;
    }
    return true;
}

std::string repair_utf8(std::string_view bytes)
{
    static constexpr std::string_view replacement = "\xef\xbf\xbd";
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        auto from = at;
        auto point = next_code_point(bytes, at);
        text += point ? bytes.substr(from, at - from) : replacement;
    }
    return text;
}

// Unicode 15, table 3-7.
std::optional<char32_t> next_code_point(std::string_view bytes, std::size_t& at)
{
    auto lead = static_cast<unsigned char>(bytes[at++]);
    if (lead < 0x80) return lead;
    if (lead < 0xc2 || lead > 0xf4) return std::nullopt;

    int following = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t point = lead & (0x3fu >> following);
    unsigned lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;   // below: overlong
    unsigned highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;  // above: surrogates, no Unicode
    for (; following > 0; --following, ++at, lowest = 0x80, highest = 0xbf) {
        if (at == bytes.size()) return std::nullopt;
        auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < lowest || byte > highest) return std::nullopt;
        point = (point << 6) | (byte & 0x3fu);
    }
    return point;
}

std::size_t count_code_points(std::string_view text)
{
    std::size_t count = 0;
    for (char byte : text) count += !U8_IS_TRAIL(byte);
    return count;
}

std::string normalise(std::string_view text)
{
    if (is_ascii(text)) return std::string{text};
    UErrorCode error = U_ZERO_ERROR;
    auto const* form = icu::Normalizer2::getNFCInstance(error);
    require_success(error);
    return normalise_with(*form, text);
}

std::string_view first_code_points(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < count && at < text.size(); ++i) U8_FWD_1(text.data(), at, text.size());
    return text.substr(0, at);
}

std::string likeness_key(std::string_view name)
{
    // Folded once more at the end, because bones may be capitals: the digit 0 has those of the letter O.
    return fold(skeleton(fold(name)));
}

}  // namespace stoa
