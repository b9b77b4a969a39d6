#include "media/picture_message.hpp"

#include <utility>

#include "media/byte_reader.hpp"
#include "media/image_header.hpp"
#include "media/webp.hpp"

namespace stoa::media {
namespace {

constexpr std::uint8_t outcome_ok = 0;  // 1 and more: a PictureFault

std::uint8_t outcome_of(PictureFault fault) { return static_cast<std::uint8_t>(static_cast<int>(fault) + 1); }

void append_number(std::string& message, std::size_t number)
{
    for (int shift = 0; shift < 32; shift += 8) message += static_cast<char>(number >> shift);
}

std::string with_size(std::string content)
{
    std::string message;
    message.reserve(message_head_bytes + content.size());
    append_number(message, content.size());
    return message += content;
}

std::string faulty(PictureFault fault) { return {static_cast<char>(outcome_of(fault)), '\0'}; }

bool is_webp_of(Rendition const& rendition)
{
    auto const header = read_image_header(rendition.bytes);
    return header && header->kind == ImageKind::webp && header->width == rendition.width &&
           header->height == rendition.height;
}

}  // namespace

std::size_t message_size(std::string_view head) { return ByteReader{head}.number_little_endian(4); }

std::string encode(PictureOrder const& order)
{
    std::string content{static_cast<char>(order.purpose)};
    for (auto const number : {order.crop.x, order.crop.y, order.crop.side}) append_number(content, number);
    content += order.bytes;
    return with_size(std::move(content));
}

std::string encode(PictureResult const& answer)
{
    if (!answer) return with_size(faulty(answer.error()));
    std::string content{static_cast<char>(outcome_ok), static_cast<char>(answer->size())};
    for (auto const& rendition : *answer) {
        append_number(content, rendition.width);
        append_number(content, rendition.height);
        append_number(content, rendition.bytes.size());
    }
    for (auto const& rendition : *answer) content += rendition.bytes;
    return with_size(std::move(content));
}

std::optional<PictureOrder> decode_order(std::string_view content)
{
    ByteReader reader{content};
    auto const purpose = reader.byte();
    PictureOrder order;
    order.crop.x = reader.number_little_endian(4);
    order.crop.y = reader.number_little_endian(4);
    order.crop.side = reader.number_little_endian(4);
    order.bytes = reader.rest();
    if (reader.has_failed() || purpose > static_cast<std::uint8_t>(PicturePurpose::copy)) return std::nullopt;
    order.purpose = static_cast<PicturePurpose>(purpose);
    return order;
}

std::optional<PictureResult> decode_answer(std::string_view content)
{
    ByteReader reader{content};
    auto const outcome = reader.byte();
    auto const count = reader.byte();
    if (reader.has_failed() || outcome > outcome_of(PictureFault::broken)) return std::nullopt;
    if (outcome != outcome_ok) return PictureResult{static_cast<PictureFault>(outcome - 1)};

    Renditions renditions(count);
    std::vector<std::size_t> sizes;
    for (auto& rendition : renditions) {
        rendition.width = reader.number_little_endian(4);
        rendition.height = reader.number_little_endian(4);
        sizes.push_back(reader.number_little_endian(4));
    }
    for (std::size_t i = 0; i < renditions.size(); ++i) {
        auto picture = webp_without_remarks(reader.take(sizes[i]));
        if (!picture) return std::nullopt;
        renditions[i].bytes = *std::move(picture);
        if (!is_webp_of(renditions[i])) return std::nullopt;
    }
    if (reader.has_failed() || !reader.rest().empty() || renditions.empty()) return std::nullopt;
    return PictureResult{std::move(renditions)};
}

}  // namespace stoa::media
