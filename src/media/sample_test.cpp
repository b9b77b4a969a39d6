#include "media/sample_test.hpp"

#include <algorithm>
#include <string_view>

namespace stoa::media {
namespace {

std::string big_endian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
    return bytes;
}

std::string chunk(std::string const& type_and_data)
{
    std::uint32_t crc = 0xffffffffu;
    for (char const letter : type_and_data) {
        crc ^= static_cast<std::uint8_t>(letter);
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
    }
    return big_endian(static_cast<std::uint32_t>(type_and_data.size() - 4)) + type_and_data + big_endian(~crc);
}

// RFC 1950 and RFC 1951 section 3.2.4: blocks that are stored as they are.
std::string stored(std::string_view bytes)
{
    std::string zlib = "\x78\x01";
    std::uint32_t a = 1, b = 0;
    for (char const letter : bytes) {
        a = (a + static_cast<std::uint8_t>(letter)) % 65521;
        b = (b + a) % 65521;
    }
    while (!bytes.empty()) {
        auto const block = bytes.substr(0, 65535);
        bytes.remove_prefix(block.size());
        auto const size = static_cast<std::uint16_t>(block.size());
        zlib += bytes.empty() ? '\1' : '\0';
        zlib += static_cast<char>(size);
        zlib += static_cast<char>(size >> 8);
        zlib += static_cast<char>(~size);
        zlib += static_cast<char>(~size >> 8);
        zlib += block;
    }
    return zlib + big_endian(b << 16 | a);
}

std::string png(std::uint32_t width, std::uint32_t height, std::string const& pixels)
{
    using namespace std::string_literals;
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR" + big_endian(width) + big_endian(height) + "\x08\0\0\0\0"s) +
           chunk("IDAT" + stored(pixels)) + chunk("IEND");
}

}  // namespace

std::string grey_png(std::uint32_t width, std::uint32_t height)
{
    std::string const row = '\0' + std::string(width, '\x80');
    std::string pixels;
    for (std::uint32_t y = 0; y < height; ++y) pixels += row;
    return png(width, height, pixels);
}

std::string lying_png(std::uint32_t width, std::uint32_t height) { return png(width, height, std::string(100, '\0')); }

}  // namespace stoa::media
