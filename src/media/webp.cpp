#include "media/webp.hpp"

#include <algorithm>
#include <array>

#include "media/byte_reader.hpp"

// RFC 9649 section 2.3: "RIFF" size:u32 "WEBP" *( type:4 size:u32 content [ one byte where the size is odd ] )
namespace stoa::media {
namespace {

constexpr std::array<std::string_view, 6> shown{"VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"};

// Section 2.7.1: the bits of VP8X that announce a profile, Exif and XMP.
constexpr unsigned remarks = 0x20 | 0x08 | 0x04;

std::string little_endian(std::size_t number)
{
    std::string bytes;
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift);
    return bytes;
}

}  // namespace

std::optional<std::string> webp_without_remarks(std::string_view file)
{
    ByteReader reader{file};
    bool const is_riff = reader.take(4) == "RIFF";
    reader.skip(4);
    if (!is_riff || reader.take(4) != "WEBP") return std::nullopt;
    std::string chunks;
    while (!reader.rest().empty()) {
        auto const type = reader.take(4);
        auto const size = reader.number_little_endian(4);
        auto content = std::string{reader.take(size)};
        if (size % 2 == 1) reader.skip(1);
        if (reader.has_failed()) return std::nullopt;
        if (std::ranges::find(shown, type) == shown.end()) continue;
        if (type == "VP8X" && !content.empty())
            content[0] = static_cast<char>(static_cast<unsigned char>(content[0]) & ~remarks);
        if (size % 2 == 1) content += '\0';
        chunks.append(type).append(little_endian(size)).append(content);
    }
    return "RIFF" + little_endian(chunks.size() + 4) + "WEBP" + chunks;
}

}  // namespace stoa::media
