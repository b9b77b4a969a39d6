#include "markup/bbcode_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/text.hpp"

namespace stoa::markup {
namespace {

constexpr double px_normal = 15;

struct Rgb {
    int red{};
    int green{};
    int blue{};
};

struct ColourName {
    std::string_view name;
    Ink ink;
};

// clang-format off
constexpr std::array<ColourName, 57> colour_names{{
    {"aqua", Ink::teal}, {"blue", Ink::blue}, {"blueviolet", Ink::purple}, {"brown", Ink::red},
    {"cadetblue", Ink::teal}, {"chocolate", Ink::orange}, {"coral", Ink::orange}, {"cornflowerblue", Ink::blue},
    {"crimson", Ink::red}, {"cyan", Ink::teal}, {"darkblue", Ink::blue}, {"darkcyan", Ink::teal},
    {"darkgreen", Ink::green}, {"darkmagenta", Ink::purple}, {"darkorange", Ink::orange}, {"darkred", Ink::red},
    {"darkviolet", Ink::purple}, {"deeppink", Ink::pink}, {"deepskyblue", Ink::blue}, {"dodgerblue", Ink::blue},
    {"firebrick", Ink::red}, {"forestgreen", Ink::green}, {"fuchsia", Ink::pink}, {"gold", Ink::orange},
    {"goldenrod", Ink::orange}, {"green", Ink::green}, {"greenyellow", Ink::green}, {"hotpink", Ink::pink},
    {"indigo", Ink::purple}, {"lightblue", Ink::blue}, {"lightgreen", Ink::green}, {"lime", Ink::green},
    {"limegreen", Ink::green}, {"magenta", Ink::pink}, {"maroon", Ink::red}, {"mediumblue", Ink::blue},
    {"midnightblue", Ink::blue}, {"navy", Ink::blue}, {"olive", Ink::orange}, {"orange", Ink::orange},
    {"orangered", Ink::red}, {"orchid", Ink::pink}, {"pink", Ink::pink}, {"plum", Ink::purple},
    {"purple", Ink::purple}, {"red", Ink::red}, {"royalblue", Ink::blue}, {"seagreen", Ink::green},
    {"sienna", Ink::orange}, {"skyblue", Ink::blue}, {"slateblue", Ink::purple}, {"steelblue", Ink::blue},
    {"teal", Ink::teal}, {"tomato", Ink::red}, {"turquoise", Ink::teal}, {"violet", Ink::purple},
    {"yellow", Ink::orange},
}};
// clang-format on
static_assert(std::ranges::is_sorted(colour_names, {}, &ColourName::name));

FontSize step_of(double share)
{
    if (share < 0.9) return FontSize::small;
    if (share < 1.2) return FontSize::normal;
    return share < 1.6 ? FontSize::large : FontSize::huge;
}

FontSize step_of_scale(double number)
{
    if (number <= 2) return FontSize::small;
    if (number <= 4) return FontSize::normal;
    return number <= 5 ? FontSize::large : FontSize::huge;
}

std::optional<FontSize> named_size(std::string_view value)
{
    for (std::string_view name : {"xx-small", "x-small", "small", "smaller"})
        if (equal_ignoring_case(value, name)) return FontSize::small;
    for (std::string_view name : {"large", "larger"})
        if (equal_ignoring_case(value, name)) return FontSize::large;
    for (std::string_view name : {"x-large", "xx-large", "xxx-large"})
        if (equal_ignoring_case(value, name)) return FontSize::huge;
    return std::nullopt;
}

std::optional<Rgb> hex_colour(std::string_view digits)
{
    std::uint32_t number{};
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    auto const part = [&](int shift, std::uint32_t mask) { return static_cast<int>((number >> shift) & mask); };
    if (digits.size() == 3) return Rgb{part(8, 15) * 17, part(4, 15) * 17, part(0, 15) * 17};
    if (digits.size() == 6) return Rgb{part(16, 255), part(8, 255), part(0, 255)};
    return std::nullopt;
}

std::optional<Rgb> rgb_colour(std::string_view value)
{
    auto const open = value.find('(');
    auto const close = value.find(')');
    if (!equal_ignoring_case(value.substr(0, 3), "rgb") || open == std::string_view::npos || close < open)
        return std::nullopt;
    auto const parts = split(value.substr(open + 1, std::min(close, value.size()) - open - 1), ',');
    if (parts.size() < 3) return std::nullopt;
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) numbers[i] = std::clamp(parse_number<int>(trim(parts[i])).value_or(0), 0, 255);
    return Rgb{numbers[0], numbers[1], numbers[2]};
}

Ink nearest_ink(Rgb colour)
{
    auto const [red, green, blue] = colour;
    int const most = std::max({red, green, blue});
    int const range = most - std::min({red, green, blue});
    if (range < 48) return Ink::normal;
    int hue = 0;  // in degrees
    if (most == red)
        hue = (60 * (green - blue) / range + 360) % 360;
    else if (most == green)
        hue = 60 * (blue - red) / range + 120;
    else
        hue = 60 * (red - green) / range + 240;
    if (hue < 18 || hue >= 345) return Ink::red;
    if (hue < 70) return Ink::orange;
    if (hue < 160) return Ink::green;
    if (hue < 195) return Ink::teal;
    if (hue < 255) return Ink::blue;
    return hue < 295 ? Ink::purple : Ink::pink;
}

}  // namespace

FontSize size_in(std::string_view value)
{
    value = trim(value);
    if (auto const named = named_size(value)) return *named;
    double number{};
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || number <= 0) return FontSize::normal;
    auto const unit = trim(value.substr(static_cast<std::size_t>(end - value.data())));
    if (unit == "px") return step_of(number / px_normal);
    if (unit == "pt") return step_of(number * 4 / 3 / px_normal);
    if (unit == "%") return step_of(number / 100);
    if (unit == "em" || unit == "rem") return step_of(number);
    if (!unit.empty()) return FontSize::normal;
    if (number <= 7) return step_of_scale(number);
    return number < 40 ? step_of(number / px_normal) : step_of(number / 100);
}

Ink ink_in(std::string_view value)
{
    value = trim(value);
    auto const name = lower_ascii(value);
    auto const found = std::ranges::lower_bound(colour_names, std::string_view{name}, {}, &ColourName::name);
    if (found != colour_names.end() && found->name == name) return found->ink;
    auto const colour = value.starts_with('#') ? hex_colour(value.substr(1)) : rgb_colour(value);
    return colour ? nearest_ink(*colour) : Ink::normal;
}

}  // namespace stoa::markup
