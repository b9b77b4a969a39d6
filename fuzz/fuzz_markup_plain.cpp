#include "fuzz_markup_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    stoa::fuzz::check_markup(stoa::Markup::plain, data, size);
    return 0;
}
