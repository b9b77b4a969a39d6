#include "base/utf8.hpp"
#include "fetch/page_summary.hpp"
#include "fuzz_markup_property.hpp"

// Whatever a page holds: what is taken from it is text, on one line, and short.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    auto const summary = fetch::summarise_page({reinterpret_cast<char const*>(data), size});
    auto const check = [](std::string_view words, std::size_t length_max) {
        if (!is_utf8(words) || count_code_points(words) > length_max) fuzz::fail("not a short text");
        if (words.find('\n') != std::string_view::npos) fuzz::fail("more than one line");
    };
    check(summary.title, fetch::summary_title_length_max);
    check(summary.site, fetch::summary_site_length_max);
    check(summary.description, fetch::summary_description_length_max);
    return 0;
}
