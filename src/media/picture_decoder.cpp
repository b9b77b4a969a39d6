#include "media/picture_decoder.hpp"

#include <stdlib.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "media/image_header.hpp"
#include "model/upload.hpp"

namespace stoa::media {
namespace {

constexpr int any_height = 10'000'000;  // libvips' own word for "as it comes"

// Drawings stay exact as long as that is cheap; photographs look the same at a tenth of the bytes.
constexpr std::uint64_t lossless_pixels_max = 1'000'000;
constexpr std::uint64_t lossless_copy_pixels_max = 20'000;  // icons and smileys
constexpr int quality_full = 84;
constexpr int quality_thumbnail = 80;
constexpr int effort = 2;  // of 6: a third of the time of the default for about 4 % more bytes

struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Work {
public:
    Work(Vips const& vips, PictureOrder const& order, ImageHeader const& header)
        : vips_{vips}
        , order_{order}
        , header_{header}
    {
    }

    Renditions for_post() const
    {
        if (header_.frames > 1) return moving();
        auto const full = in_memory(load(picture_side_max, ""));
        bool const is_drawing = header_.kind != ImageKind::jpeg && pixels_of(*full) <= lossless_pixels_max;
        Renditions renditions{save(*full, is_drawing, quality_full)};
        add_thumbnails(*full, renditions);
        return renditions;
    }

    Renditions for_copy(std::uint32_t side_max) const
    {
        auto const copy = in_memory(load(side_max, ""));
        bool const is_drawing = header_.kind != ImageKind::jpeg && pixels_of(*copy) <= lossless_copy_pixels_max;
        return {save(*copy, is_drawing, quality_thumbnail)};
    }

    Renditions for_avatar() const
    {
        auto const whole = in_memory(load(picture_side_max, ""));
        auto const square = cropped(*whole);
        Renditions renditions;
        for (auto side = avatar_sides.rbegin(); side != avatar_sides.rend(); ++side) {
            renditions.push_back(save(*shrunk(*square, static_cast<int>(*side), VIPS_SIZE_BOTH), false, quality_full));
        }
        return renditions;
    }

private:
    struct Unref {
        Vips const* vips;
        void operator()(VipsImage* image) const { vips->object_unref(image); }
    };
    using Image = std::unique_ptr<VipsImage, Unref>;

    Image owned(VipsImage* image) const { return {image, Unref{&vips_}}; }

    static void require(int outcome)
    {
        if (outcome != 0) throw Broken{"libvips refuses the picture"};
    }

    // The whole animation, and thumbnails of its first frame: nothing on a page of posts moves by itself.
    Renditions moving() const
    {
        Renditions renditions{save(*load(animation_side_max, "[n=-1]"), false, quality_thumbnail)};
        add_thumbnails(*in_memory(load(animation_side_max, "")), renditions);
        return renditions;
    }

    // Upright, in sRGB, and no larger than this. The loader shrinks while it decodes where the format allows that.
    Image load(std::uint32_t side_max, char const* options) const
    {
        VipsImage* image = nullptr;
        auto* const bytes = const_cast<char*>(order_.bytes.data());  // libvips only reads them
        require(vips_.thumbnail_buffer(bytes, order_.bytes.size(), &image, static_cast<int>(side_max), "height",
                                       static_cast<int>(side_max), "size", VIPS_SIZE_DOWN, "export_profile", "srgb",
                                       "fail_on", VIPS_FAIL_ON_ERROR, "option_string", options, nullptr));
        return owned(image);
    }

    Image in_memory(Image const& image) const
    {
        auto copy = owned(vips_.image_copy_memory(image.get()));
        if (!copy) throw Broken{"the picture ends before it should"};
        return copy;
    }

    Image shrunk(VipsImage& image, int width, VipsSize size) const
    {
        VipsImage* small = nullptr;
        require(vips_.thumbnail_image(&image, &small, width, "height", any_height, "size", size, nullptr));
        return owned(small);
    }

    Image cropped(VipsImage& image) const
    {
        auto const width = static_cast<std::uint32_t>(vips_.image_get_width(&image));
        auto const height = static_cast<std::uint32_t>(vips_.image_get_height(&image));
        auto const shorter = std::min(width, height);
        auto const part = [](std::uint32_t whole, std::uint32_t thousandths) {
            return whole * std::min(thousandths, 1000u) / 1000;
        };
        auto const side = std::clamp(part(shorter, order_.crop.side), 1u, shorter);
        auto const begin = [&](std::uint32_t whole, std::uint32_t middle) {
            auto const wished = static_cast<std::int64_t>(part(whole, middle)) - side / 2;
            return static_cast<int>(std::clamp<std::int64_t>(wished, 0, whole - side));
        };
        VipsImage* square = nullptr;
        require(vips_.extract_area(&image, &square, begin(width, order_.crop.x), begin(height, order_.crop.y),
                                   static_cast<int>(side), static_cast<int>(side), nullptr));
        return owned(square);
    }

    void add_thumbnails(VipsImage& full, Renditions& renditions) const
    {
        for (auto const width : thumbnail_widths) {
            if (vips_.image_get_width(&full) <= static_cast<int>(width)) break;
            renditions.push_back(
                save(*shrunk(full, static_cast<int>(width), VIPS_SIZE_DOWN), false, quality_thumbnail));
        }
    }

    Rendition save(VipsImage& image, bool is_lossless, int quality) const
    {
        void* bytes = nullptr;
        std::size_t size = 0;
        require(vips_.webpsave_buffer(&image, &bytes, &size, "strip", 1, "lossless", is_lossless ? 1 : 0, "Q", quality,
                                      "effort", effort, nullptr));
        Rendition rendition{static_cast<std::uint32_t>(vips_.image_get_width(&image)),
                            static_cast<std::uint32_t>(vips_.image_get_page_height(&image)),
                            {static_cast<char const*>(bytes), size}};
        vips_.free(bytes);
        return rendition;
    }

    std::uint64_t pixels_of(VipsImage& image) const
    {
        return static_cast<std::uint64_t>(vips_.image_get_width(&image)) *
               static_cast<std::uint64_t>(vips_.image_get_height(&image));
    }

    Vips const& vips_;
    PictureOrder const& order_;
    ImageHeader const& header_;
};

}  // namespace

PictureDecoder::PictureDecoder()
{
    // No modules, which bring decoders that nobody should meet; no code made while running, which the sandbox forbids.
    ::setenv("VIPSHOME", "/nonexistent", 1);
    ::setenv("VIPS_NOVECTOR", "1", 1);
    ::setenv("ORC_CODE", "backup", 1);
    if (vips_.init("stoa") != 0) throw std::runtime_error{"libvips does not start"};
    vips_.block_untrusted_set(1);
    vips_.operation_block_set("VipsForeignLoad", 1);
    for (auto const* loader :
         {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"})
        vips_.operation_block_set(loader, 0);
    vips_.concurrency_set(1);
    vips_.cache_set_max(0);
}

PictureResult PictureDecoder::render(PictureOrder const& order) const
{
    auto const header = read_image_header(order.bytes);
    if (!header) return PictureFault::unknown_kind;
    if (!is_within_limits(*header)) return PictureFault::too_large;
    try {
        Work const work{vips_, order, *header};
        switch (order.purpose) {
        case PicturePurpose::post: return work.for_post();
        case PicturePurpose::avatar: return work.for_avatar();
        case PicturePurpose::card: return work.for_copy(card_side_max);
        case PicturePurpose::copy: return work.for_copy(copy_side_max);
        }
        throw std::logic_error{"unknown purpose of a picture"};
    } catch (Broken const&) {
        return PictureFault::broken;
    }
}

}  // namespace stoa::media
