#include "media/pictures.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "media/image_header.hpp"
#include "media/picture_helper.hpp"
#include "media/picture_message.hpp"
#include "media/sample_test.hpp"
#include "model/upload.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::media {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;

PictureOptions options() { return {.program = STOA_PICTURE_WORKER}; }

PictureResult render(std::string_view bytes, PicturePurpose purpose = PicturePurpose::post)
{
    Pictures pictures{options()};
    return pictures.render({purpose, {}, bytes});
}

std::string file_at(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator{file}, {}};
}

TEST_CASE("a picture of a post comes in its own size, with thumbnails of those that are smaller")
{
    auto const made = render(grey_png(1000, 500));
    REQUIRE(made);
    REQUIRE(made->size() == 3);
    CHECK((*made)[0].width == 1000);
    CHECK((*made)[0].height == 500);
    CHECK((*made)[1].width == 320);
    CHECK((*made)[1].height == 160);
    CHECK((*made)[2].width == 800);
    auto const small = render(grey_png(10, 10));
    REQUIRE(small);
    CHECK(small->size() == 1);
}

TEST_CASE("an avatar is a square in three sizes, whatever the picture's shape")
{
    auto const made = render(grey_png(300, 100), PicturePurpose::avatar);
    REQUIRE(made);
    REQUIRE(made->size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK((*made)[i].width == avatar_sides[2 - i]);
        CHECK((*made)[i].height == avatar_sides[2 - i]);
    }
    Pictures pictures{options()};
    auto const png = grey_png(300, 100);
    for (Crop const crop : {Crop{0, 0, 0}, Crop{1000, 1000, 1000}, Crop{UINT32_MAX, UINT32_MAX, UINT32_MAX}})
        CHECK(pictures.render({PicturePurpose::avatar, crop, png}).has_value());
}

TEST_CASE("of a picture of another site one copy is kept, small for a card")
{
    auto const png = grey_png(1500, 750);
    for (auto const& [purpose, side] :
         {std::pair{PicturePurpose::card, card_side_max}, {PicturePurpose::copy, copy_side_max}}) {
        auto const made = render(png, purpose);
        REQUIRE(made);
        REQUIRE(made->size() == 1);
        CHECK(made->front().width == side);
        CHECK(made->front().height == side / 2);
    }
    auto const small = render(grey_png(100, 60), PicturePurpose::copy);
    REQUIRE(small);
    CHECK(small->front().width == 100);
}

TEST_CASE("what is no picture, is too large or lies about itself is refused in words of its own")
{
    CHECK(render("no picture").error() == PictureFault::unknown_kind);
    CHECK(render("<svg xmlns='http://www.w3.org/2000/svg'/>").error() == PictureFault::unknown_kind);
    CHECK(render(lying_png(30'000, 30'000)).error() == PictureFault::too_large);
    CHECK(render(lying_png(4000, 4000)).error() == PictureFault::broken);
    CHECK(render("\xff\xd8\xff\xe0\0\x04\1\2\xff\xc0\0\x11\x08\x01\x90\x02\x58\3"s).error() == PictureFault::broken);
}

TEST_CASE("a bomb is refused within a second and 64 MB")
{
    auto const bomb = lying_png(5000, 5000);  // as large as may be decoded, with a hundred bytes behind it
    auto const began = std::chrono::steady_clock::now();
    CHECK(render(bomb).error() == PictureFault::broken);
    CHECK(std::chrono::steady_clock::now() - began < 1s);
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    MESSAGE("largest helper so far: " << used.ru_maxrss / 1024 << " MB");
}

// A photograph of 16 by 8 black pixels.
constexpr std::string_view small_jpeg_hex =
    "ffd8ffdb004300100b0c0e0c0a100e0d0e1211101318281a181616183123251d283a333d3c3933383740485c4e4044574537"
    "38506d51575f626768673e4d71797064785c656763ffc0000b080008001001011100ffc40015000101000000000000000000"
    "00000000000007ffc40014100100000000000000000000000000000000ffda0008010100003f009f8fffd9";

std::string from_hex(std::string_view hex)
{
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string{hex.substr(i, 2)}, nullptr, 16));
    return bytes;
}

// Exif 2.3: "lies on its side" (orientation 6), and a position that nobody should learn.
std::string photo_with_position()
{
    std::string const exif = "Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"s
                             "52.3731 N, 4.8926 E";
    auto const jpeg = from_hex(small_jpeg_hex);
    std::string segment = "\xff\xe1"s;
    segment += '\0';
    segment += static_cast<char>(exif.size() + 2);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

TEST_CASE("a photograph stands upright, and its position is gone")
{
    auto const photo = photo_with_position();
    REQUIRE(photo.find("52.3731") != std::string::npos);
    auto const made = render(photo);
    REQUIRE(made);
    CHECK(made->front().width == 8);
    CHECK(made->front().height == 16);
    for (auto const& rendition : *made) {
        CHECK(rendition.bytes.find("52.3731") == std::string::npos);
        CHECK(rendition.bytes.find("EXIF") == std::string::npos);
    }
}

TEST_CASE("a picture that moves still moves, and its first frame is an avatar")
{
    std::string const frame = "\x21\xf9\4\0\x0a\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\2"s;
    auto const moving = "GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff"s + frame + "\x44\1\0"s + frame + "\x4c\1\0\x3b"s;
    auto const made = render(moving);
    REQUIRE(made);
    CHECK(read_image_header(made->front().bytes)->frames == 2);
    auto const avatar = render(moving, PicturePurpose::avatar);
    REQUIRE(avatar);
    CHECK(read_image_header(avatar->front().bytes)->frames == 1);
}

TEST_CASE("a helper that dies takes its picture with it and nothing else")
{
    Pictures nobody{{.program = "/bin/false"}};
    CHECK(nobody.render({.bytes = grey_png(10, 10)}).error() == PictureFault::broken);
    Pictures deaf{{.program = "/bin/cat", .time_max = 200ms}};
    CHECK(deaf.render({.bytes = grey_png(10, 10)}).error() == PictureFault::broken);
    Pictures missing{{.program = "/nonexistent/program"}};
    CHECK_THROWS(missing.render({.bytes = grey_png(10, 10)}));

    PictureHelper helper{STOA_PICTURE_WORKER};
    ::kill(helper.process(), SIGKILL);
    CHECK(!helper.ask(encode(PictureOrder{.bytes = "x"}), 5s));
    CHECK(render(grey_png(10, 10)).has_value());
}

TEST_CASE("when too many wait, further ones are told so at once")
{
    testing::ScratchFolder folder;
    auto const slow = folder.path() / "slow";
    std::ofstream{slow} << "#!/bin/sh\nexec sleep 60\n";
    std::filesystem::permissions(slow, std::filesystem::perms::owner_all);
    Pictures pictures{{.program = slow.string(), .helpers_max = 1, .waiting_max = 1, .time_max = 1500ms}};
    auto const png = grey_png(10, 10);
    std::vector<std::thread> threads;
    std::atomic<int> busy = 0;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] { busy += pictures.render({.bytes = png}).error() == PictureFault::busy ? 1 : 0; });
    for (auto& thread : threads) thread.join();
    CHECK(busy == 4);
}

// PngSuite, where it is at hand: names that begin with x are broken on purpose.
TEST_CASE("PngSuite: what is sound is shown, what is broken is refused")
{
    auto const* named = std::getenv("STOA_SHARED");
    auto const folder = std::filesystem::path{named != nullptr ? named : "../shared"} / "corpora/images/pngsuite";
    if (!std::filesystem::is_directory(folder)) {
        MESSAGE("not at hand: " << folder.string());
        return;
    }
    Pictures pictures{options()};
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".png") continue;
        auto const name = entry.path().filename().string();
        CAPTURE(name);
        auto const bytes = file_at(entry.path());
        CHECK(pictures.render({.bytes = bytes}).has_value() == !name.starts_with('x'));
    }
}

}  // namespace
}  // namespace stoa::media
