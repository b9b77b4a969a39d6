#include "media/picture_message.hpp"

#include <doctest/doctest.h>

namespace stoa::media {
namespace {

using namespace std::string_literals;

std::string const tiny_webp = "RIFF\x12\0\0\0WEBPVP8L\5\0\0\0\x2f\x63\x40\x0c\0\0"s;  // 100 by 50, as its header says

std::string_view content_of(std::string const& message)
{
    CHECK(message_size(message) == message.size() - message_head_bytes);
    return std::string_view{message}.substr(message_head_bytes);
}

TEST_CASE("an order arrives as it was sent")
{
    auto const message = encode(PictureOrder{PicturePurpose::avatar, {100, 70'000, 9}, "bytes"});
    auto const order = decode_order(content_of(message));
    REQUIRE(order);
    CHECK(order->purpose == PicturePurpose::avatar);
    CHECK(order->crop.x == 100);
    CHECK(order->crop.y == 70'000);
    CHECK(order->crop.side == 9);
    CHECK(order->bytes == "bytes");
    CHECK(!decode_order("\0\0"s));
    CHECK(!decode_order("\4"s + std::string(12, '\0')));
}

TEST_CASE("an answer arrives as it was sent")
{
    auto const message = encode(PictureResult{Renditions{{100, 50, tiny_webp}, {100, 50, tiny_webp}}});
    auto const answer = decode_answer(content_of(message));
    REQUIRE(answer);
    REQUIRE(*answer);
    CHECK((**answer).size() == 2);
    CHECK((**answer)[1].bytes == tiny_webp);
    auto const fault = decode_answer(content_of(encode(PictureResult{PictureFault::broken})));
    REQUIRE(fault);
    CHECK(fault->error() == PictureFault::broken);
}

TEST_CASE("a helper that was taken over cannot pass off something else as a picture")
{
    auto decoded = [](Renditions renditions) {
        return decode_answer(content_of(encode(PictureResult{std::move(renditions)})));
    };
    CHECK(!decoded({}));
    CHECK(!decoded({{100, 50, "<script>"}}));
    CHECK(!decoded({{100, 51, tiny_webp}}));
    auto const message = encode(PictureResult{Renditions{{100, 50, tiny_webp}}});
    auto const content = content_of(message);
    for (std::size_t size = 0; size < content.size(); ++size) CHECK(!decode_answer(content.substr(0, size)));
    CHECK(!decode_answer(std::string{content} + "more"));
    CHECK(!decode_answer("\x05\0"s));
}

}  // namespace
}  // namespace stoa::media
