// Headers of pictures, and what the helper for pictures may answer: bytes of strangers, and of a helper taken over by
// one.
#include <cstdint>
#include <cstdlib>

#include "media/image_header.hpp"
#include "media/picture_message.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa::media;
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    if (auto const header = read_image_header(bytes)) {
        if (header->width == 0 || header->height == 0 || header->frames == 0) std::abort();
        is_within_limits(*header);
    }
    decode_order(bytes);
    if (auto const answer = decode_answer(bytes); answer && *answer) {
        for (auto const& rendition : **answer) {
            auto const header = read_image_header(rendition.bytes);
            if (!header || header->kind != ImageKind::webp || header->width != rendition.width) std::abort();
        }
    }
    return 0;
}
