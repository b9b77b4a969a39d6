#include "pages/count.hpp"

#include "base/text.hpp"

namespace stoa::pages {
namespace {

// One digit behind the point, while there is only one before it.
std::string in_units(std::int64_t number, std::int64_t unit, char letter)
{
    auto text = std::to_string(number / unit);
    auto const tenth = number % unit / (unit / 10);
    if (number < 10 * unit && tenth > 0) text += '.' + std::to_string(tenth);
    return text + letter;
}

}  // namespace

std::string counted(std::int64_t number, std::string_view one, std::string_view several)
{
    auto text = grouped(number);
    text += ' ';
    return text += number == 1 ? one : several;
}

std::string short_count(std::int64_t number)
{
    if (number < 1'000) return std::to_string(number);
    if (number < 1'000'000) return in_units(number, 1'000, 'K');
    return in_units(number, 1'000'000, 'M');
}

std::string short_badge(std::int64_t number) { return number > 99 ? "99+" : std::to_string(number); }

}  // namespace stoa::pages
