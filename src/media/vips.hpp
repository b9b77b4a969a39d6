#pragma once
#include <vips/vips.h>

namespace stoa::media {

// The functions of libvips that we call. The library and all that it needs are loaded in the helper process alone: the
// server does not carry decoders in its address space, and runs where libvips is not installed.
struct Vips {
    Vips();  // throws where the library cannot be loaded

    decltype(&::vips_init) init{};
    decltype(&::vips_block_untrusted_set) block_untrusted_set{};
    decltype(&::vips_operation_block_set) operation_block_set{};
    decltype(&::vips_concurrency_set) concurrency_set{};
    decltype(&::vips_cache_set_max) cache_set_max{};
    decltype(&::vips_thumbnail_buffer) thumbnail_buffer{};
    decltype(&::vips_thumbnail_image) thumbnail_image{};
    decltype(&::vips_extract_area) extract_area{};
    decltype(&::vips_image_copy_memory) image_copy_memory{};
    decltype(&::vips_image_get_width) image_get_width{};
    decltype(&::vips_image_get_height) image_get_height{};
    decltype(&::vips_image_get_page_height) image_get_page_height{};
    decltype(&::vips_webpsave_buffer) webpsave_buffer{};
    decltype(&::g_object_unref) object_unref{};
    decltype(&::g_free) free{};
};

}  // namespace stoa::media
