#include "pages/qr_code.hpp"

#include <doctest/doctest.h>

#include <charconv>
#include <set>

namespace stoa::pages {
namespace {

using Modules = std::set<std::pair<int, int>>;  // the dark ones

int number_at(std::string_view text, std::size_t at)
{
    int number = 0;
    std::from_chars(text.data() + at, text.data() + text.size(), number);
    return number;
}

// Reads "M4 4h7v1h-7z..." back.
Modules dark_modules(std::string_view svg)
{
    Modules dark;
    auto const begin = svg.find(" d=\"") + 4;
    auto const path = svg.substr(begin, svg.find('"', begin) - begin);
    for (auto at = path.find('M'); at != std::string_view::npos; at = path.find('M', at + 1)) {
        int const x = number_at(path, at + 1), y = number_at(path, path.find(' ', at) + 1);
        int const length = number_at(path, path.find('h', at) + 1);
        for (int i = 0; i < length; ++i) dark.emplace(x + i, y);
    }
    return dark;
}

// Three corners have a ring of seven modules around a square of three.
bool is_finder(Modules const& dark, int left, int top)
{
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            bool const is_ring = x == 0 || x == 6 || y == 0 || y == 6;
            bool const is_core = x > 1 && x < 5 && y > 1 && y < 5;
            if (dark.contains({left + x, top + y}) != (is_ring || is_core)) return false;
        }
    return true;
}

std::string svg_of(std::string const& text)
{
    html::Writer out;
    QrCode{text, "A \"code\""}(out);
    return std::string{std::move(out).take().view()};
}

}  // namespace

TEST_CASE("A QR code has its three corners and a quiet zone around it")
{
    auto const svg = svg_of("otpauth://totp/Stoa:Ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stoa");
    auto const side = number_at(svg, svg.find("viewBox=\"0 0 ") + 13);
    CHECK((side - 8 - 21) % 4 == 0);
    auto const dark = dark_modules(svg);
    for (auto const& [x, y] : dark) CHECK((x >= 4 && y >= 4 && x < side - 4 && y < side - 4));
    CHECK(is_finder(dark, 4, 4));
    CHECK(is_finder(dark, side - 11, 4));
    CHECK(is_finder(dark, 4, side - 11));
    CHECK_FALSE(is_finder(dark, side - 11, side - 11));
    CHECK(svg.find("aria-label=\"A &quot;code&quot;\"") != std::string::npos);
}

TEST_CASE("Another text is another code, and what does not fit is a fault")
{
    CHECK(svg_of("one") != svg_of("two"));
    CHECK_THROWS_AS(svg_of(std::string(3000, 'x')), std::length_error);
}

}  // namespace stoa::pages
