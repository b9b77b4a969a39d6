#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "markup/output_check.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::fuzz {

[[noreturn]] inline void fail(std::string const& why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::abort();
}

// What a rendering must be whatever the source: safe, sound and bounded.
inline void check_markup(Markup markup, std::uint8_t const* data, std::size_t size)
{
    std::string_view const source{reinterpret_cast<char const*>(data), size};
    auto const rendering = markup::render(source, markup);
    auto const html = rendering.html.view();
    if (auto const fault = markup::OutputCheck::fault_in(html); !fault.empty()) fail(fault);
    if (html.size() > markup::output_bytes_max || html.size() > 64 * size + 4096) fail("too long");
    if (rendering.excerpt.size() > 4 * markup::excerpt_code_points + 4) fail("excerpt too long");
}

}  // namespace stoa::fuzz
