#include "media/image_header.hpp"

#include <doctest/doctest.h>

#include <string>

#include "media/sample_test.hpp"

namespace stoa::media {
namespace {

using namespace std::string_literals;

void check_size(std::string const& bytes, ImageKind kind, std::uint32_t width, std::uint32_t height,
                std::uint32_t frames = 1)
{
    auto const header = read_image_header(bytes);
    REQUIRE(header);
    CHECK(header->kind == kind);
    CHECK(header->width == width);
    CHECK(header->height == height);
    CHECK(header->frames == frames);
}

TEST_CASE("the size of a picture stands in its first bytes")
{
    check_size(grey_png(640, 480), ImageKind::png, 640, 480);
    check_size("\xff\xd8\xff\xe0\0\x04\1\2\xff\xff\xc2\0\x11\x08\x01\x90\x02\x58\3"s, ImageKind::jpeg, 600, 400);
    check_size("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x63\x40\x0c\0"s, ImageKind::webp, 100, 50);
    check_size("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\0"s, ImageKind::webp, 320, 240);
    check_size("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\2\0\0\0\x3f\1\0\xef\0\0ANMF\0\0\0\0ANMF\0\0\0\0"s, ImageKind::webp, 320,
               240, 2);
    check_size("GIF89a\x0a\0\x14\0\0\0\0"
               "\x21\xf9\4\0\0\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\1\0\0\x2c\0\0\0\0\1\0\1\0\0\2\1\0\0\x3b"s,
               ImageKind::gif, 10, 20, 2);
}

TEST_CASE("a PNG that contradicts itself is none")
{
    auto const whole = grey_png(8, 8);
    REQUIRE(read_image_header(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK(!read_image_header(whole.substr(0, size)));
    auto other_crc = whole;
    other_crc[whole.size() - 20] ^= 1;  // within IDAT
    CHECK(!read_image_header(other_crc));
}

TEST_CASE("what is no picture has no size")
{
    for (auto const& bytes :
         {""s, "x"s, "GIF89a"s, "RIFF....WEBP"s, "RIFFWEBP"s, "RIFF.......WEBP"s, "\xff\xd8\xff"s, "\xff\xd8\xff\xda"s,
          "<svg xmlns='http://www.w3.org/2000/svg'/>"s, "%PDF-1.7"s, "GIF89a\0\0\0\0\0\0\0\x3b"s}) {
        CAPTURE(bytes);
        CHECK(!read_image_header(bytes));
    }
}

TEST_CASE("a wall of pixels is refused by its header")
{
    CHECK(is_within_limits({ImageKind::jpeg, 6000, 4000, 1}));
    CHECK(!is_within_limits({ImageKind::png, 12'001, 1, 1}));
    CHECK(!is_within_limits({ImageKind::png, 1, 12'001, 1}));
    CHECK(!is_within_limits({ImageKind::png, 6000, 6000, 1}));
    CHECK(!is_within_limits({ImageKind::png, UINT32_MAX, UINT32_MAX, 1}));
    CHECK(is_within_limits({ImageKind::gif, 500, 400, 200}));
    CHECK(!is_within_limits({ImageKind::gif, 1000, 1000, 101}));
    CHECK(!is_within_limits({ImageKind::gif, 1, 1, 501}));
}

}  // namespace
}  // namespace stoa::media
