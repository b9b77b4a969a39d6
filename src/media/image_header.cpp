#include "media/image_header.hpp"

#include <array>

#include "media/byte_reader.hpp"

namespace stoa::media {
namespace {

using Found = std::optional<ImageHeader>;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view jpeg_signature = "\xff\xd8\xff";
constexpr std::size_t riff_head_size = 12;  // "RIFF", a size, the kind of what follows

Found found(ImageKind kind, std::uint32_t width, std::uint32_t height, std::uint32_t frames = 1)
{
    if (width == 0 || height == 0 || frames == 0) return std::nullopt;
    return ImageHeader{kind, width, height, frames};
}

// PNG, third edition, section 5.3: length, type, data, CRC-32 of type and data.
consteval auto crc_table()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        auto crc = i;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
        table[i] = crc;
    }
    return table;
}

std::uint32_t crc_of(std::string_view bytes)
{
    static constexpr auto table = crc_table();
    std::uint32_t crc = 0xffffffffu;
    for (char const letter : bytes) crc = table[(crc ^ static_cast<std::uint8_t>(letter)) & 0xff] ^ crc >> 8;
    return ~crc;
}

// Section 11.2.1: which bit depths a colour type allows.
bool is_depth_of(std::uint32_t colour_type, std::uint32_t depth)
{
    switch (colour_type) {
    case 0: return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3: return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6: return depth == 8 || depth == 16;
    default: return false;
    }
}

// A critical chunk (its name begins with a capital) must be right; a broken remark about gamma harms nobody.
bool is_critical(std::string_view type) { return !type.empty() && (type.front() & 0x20) == 0; }

bool has_sound_chunks(ByteReader chunks)
{
    bool has_data = false;
    while (!chunks.rest().empty()) {
        auto const length = chunks.number_big_endian(4);
        auto const checked = chunks.rest().substr(0, std::size_t{length} + 4);
        auto const type = chunks.take(4);
        chunks.skip(length);
        auto const crc = chunks.number_big_endian(4);
        if (chunks.has_failed()) return false;
        if (is_critical(type) && crc != crc_of(checked)) return false;
        has_data = has_data || type == "IDAT";
        if (type == "IEND") return has_data;
    }
    return false;
}

Found read_png(std::string_view bytes)
{
    ByteReader reader{bytes.substr(png_signature.size())};
    auto const chunks = reader;
    bool const is_head = reader.number_big_endian(4) == 13 && reader.take(4) == "IHDR";
    auto const width = reader.number_big_endian(4);
    auto const height = reader.number_big_endian(4);
    auto const depth = reader.byte();
    auto const colour_type = reader.byte();
    bool const is_known = reader.byte() == 0 && reader.byte() == 0 && reader.byte() <= 1;
    if (reader.has_failed() || !is_head || !is_known || !is_depth_of(colour_type, depth)) return std::nullopt;
    if (!has_sound_chunks(chunks)) return std::nullopt;
    return found(ImageKind::png, width, height);
}

// ITU T.81, table B.1: the frames whose header has the size; DHT, JPG and DAC stand among their numbers.
bool is_start_of_frame(std::uint8_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

Found read_jpeg(std::string_view bytes)
{
    ByteReader reader{bytes.substr(2)};
    while (!reader.has_failed()) {
        if (reader.byte() != 0xff) return std::nullopt;
        auto marker = reader.byte();
        while (marker == 0xff && !reader.has_failed()) marker = reader.byte();  // fill bytes, B.1.1.2
        if (marker == 0xd9 || marker == 0xda) return std::nullopt;              // the end, or a scan without a frame
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;     // they stand alone
        auto const length = reader.number_big_endian(2);
        if (length < 2) return std::nullopt;
        if (!is_start_of_frame(marker)) {
            reader.skip(length - 2);
            continue;
        }
        reader.skip(1);  // precision
        auto const height = reader.number_big_endian(2);
        auto const width = reader.number_big_endian(2);
        return reader.has_failed() ? std::nullopt : found(ImageKind::jpeg, width, height);
    }
    return std::nullopt;
}

// GIF89a, section 15: data in blocks of up to 255 bytes, ended by an empty one.
void skip_blocks(ByteReader& reader)
{
    for (auto size = reader.byte(); size > 0; size = reader.byte()) reader.skip(size);
}

std::size_t colour_table_bytes(std::uint8_t flags) { return flags & 0x80 ? std::size_t{3} << ((flags & 7) + 1) : 0; }

// A picture that is cut off after its first frame still has that one.
std::uint32_t count_gif_frames(ByteReader& reader)
{
    std::uint32_t frames = 0;
    while (!reader.has_failed()) {
        auto const introducer = reader.byte();
        if (introducer == 0x21) {
            reader.skip(1);
            skip_blocks(reader);
        } else if (introducer == 0x2c) {
            ++frames;
            reader.skip(8);
            reader.skip(colour_table_bytes(reader.byte()) + 1);
            skip_blocks(reader);
        } else {
            break;
        }
    }
    return frames;
}

Found read_gif(std::string_view bytes)
{
    ByteReader reader{bytes.substr(6)};
    auto const width = reader.number_little_endian(2);
    auto const height = reader.number_little_endian(2);
    auto const flags = reader.byte();
    reader.skip(2 + colour_table_bytes(flags));
    return found(ImageKind::gif, width, height, count_gif_frames(reader));
}

std::uint32_t count_webp_frames(ByteReader reader)
{
    std::uint32_t frames = 0;
    while (!reader.rest().empty()) {
        auto const type = reader.take(4);
        auto const length = reader.number_little_endian(4);
        reader.skip(std::size_t{length} + length % 2);
        if (type == "ANMF") ++frames;
    }
    return frames;
}

// RFC 9649: RIFF, and a first chunk of one of three kinds.
bool is_webp(std::string_view bytes)
{
    return bytes.starts_with("RIFF") && bytes.size() >= riff_head_size && bytes.substr(8, 4) == "WEBP";
}

Found read_webp(std::string_view bytes)
{
    ByteReader reader{bytes.substr(riff_head_size)};
    auto const type = reader.take(4);
    reader.skip(4);
    if (type == "VP8 ") {
        reader.skip(3);
        if (reader.take(3) != "\x9d\x01\x2a") return std::nullopt;
        auto const width = reader.number_little_endian(2) & 0x3fff;
        return found(ImageKind::webp, width, reader.number_little_endian(2) & 0x3fff);
    }
    if (type == "VP8L") {
        if (reader.byte() != 0x2f) return std::nullopt;
        auto const sides = reader.number_little_endian(4);
        if (reader.has_failed()) return std::nullopt;
        return found(ImageKind::webp, (sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1);
    }
    if (type != "VP8X") return std::nullopt;
    bool const is_animated = reader.byte() & 0x02;
    reader.skip(3);
    auto const width = reader.number_little_endian(3) + 1;
    auto const height = reader.number_little_endian(3) + 1;
    if (reader.has_failed()) return std::nullopt;
    return found(ImageKind::webp, width, height, is_animated ? count_webp_frames(reader) : 1);
}

}  // namespace

std::optional<ImageHeader> read_image_header(std::string_view bytes)
{
    if (bytes.starts_with(png_signature)) return read_png(bytes);
    if (bytes.starts_with(jpeg_signature)) return read_jpeg(bytes);
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return read_gif(bytes);
    if (is_webp(bytes)) return read_webp(bytes);
    return std::nullopt;
}

bool is_within_limits(ImageHeader const& header)
{
    auto const pixels = std::uint64_t{header.width} * header.height;
    return header.width <= image_side_max && header.height <= image_side_max && pixels <= image_pixels_max &&
           header.frames <= animation_frames_max &&
           (header.frames == 1 || pixels * header.frames <= animation_pixels_max);
}

}  // namespace stoa::media
