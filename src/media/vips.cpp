#include "media/vips.hpp"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace stoa::media {
namespace {

constexpr char const* library_name = "libvips.so.42";

template <class Function>
void find(void* library, char const* name, Function*& function)
{
    function = reinterpret_cast<Function*>(::dlsym(library, name));
    if (function == nullptr) throw std::runtime_error{std::string{library_name} + " has no " + name};
}

}  // namespace

Vips::Vips()
{
    auto* const library = ::dlopen(library_name, RTLD_NOW | RTLD_GLOBAL);
    if (library == nullptr) throw std::runtime_error{std::string{"cannot load "} + library_name};
    find(library, "vips_init", init);
    find(library, "vips_block_untrusted_set", block_untrusted_set);
    find(library, "vips_operation_block_set", operation_block_set);
    find(library, "vips_concurrency_set", concurrency_set);
    find(library, "vips_cache_set_max", cache_set_max);
    find(library, "vips_thumbnail_buffer", thumbnail_buffer);
    find(library, "vips_thumbnail_image", thumbnail_image);
    find(library, "vips_extract_area", extract_area);
    find(library, "vips_image_copy_memory", image_copy_memory);
    find(library, "vips_image_get_width", image_get_width);
    find(library, "vips_image_get_height", image_get_height);
    find(library, "vips_image_get_page_height", image_get_page_height);
    find(library, "vips_webpsave_buffer", webpsave_buffer);
    find(library, "g_object_unref", object_unref);
    find(library, "g_free", free);
}

}  // namespace stoa::media
