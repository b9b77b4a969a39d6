#include "media/webp.hpp"

#include <doctest/doctest.h>

namespace stoa::media {
namespace {

using namespace std::string_literals;

std::string riff(std::string const& chunks)
{
    return "RIFF"s + static_cast<char>(chunks.size() + 4) + "\0\0\0WEBP"s + chunks;
}

std::string const extended = "VP8X\x0a\0\0\0"s;
std::string const rest_of_extended = "\0\0\0\x0f\0\0\x07\0\0"s;
std::string const picture = "VP8L\5\0\0\0\x2f\x0f\xc0\1\0\0"s;

TEST_CASE("Exif, XMP and a profile are left out, and no more announced")
{
    auto const said = riff(extended + '\x3c' + rest_of_extended + "ICCP\3\0\0\0abc\0"s + picture + "EXIF\4\0\0\0here"s +
                           "XMP \2\0\0\0<>"s);
    CHECK(webp_without_remarks(said) == riff(extended + '\x10' + rest_of_extended + picture));
    CHECK(webp_without_remarks(riff(picture)) == riff(picture));
}

TEST_CASE("what is cut short is no picture")
{
    auto const whole = riff(picture);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (size != 12) CHECK(!webp_without_remarks(whole.substr(0, size)));
    }
    CHECK(!webp_without_remarks("GIF89a"));
}

}  // namespace
}  // namespace stoa::media
