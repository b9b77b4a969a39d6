#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

// How well it is known when something was said. Stored: append only.
enum class SaidAs : std::uint8_t { unknown, day, range, not_later_than };

using Day = std::chrono::sys_days;

// When something was said: never more exact than it is known.
struct Said {
    SaidAs as{SaidAs::unknown};
    Day from{};  // of a range; else the same as `to`
    Day to{};
    friend bool operator==(Said const&, Said const&) = default;
};

// "2022-07-26"; nothing where it is no day of the calendar.
std::optional<Day> parse_day(std::string_view text);
std::string day_text(Day day);

// "26 July 2022", "June 2022", "week of 18 July 2022", "not later than 26 July 2022", "1 July to 4 August 2022".
std::string words_for(Said const& said);

std::string_view name_of(SaidAs as);
std::optional<SaidAs> parse_said_as(std::string_view name);

}  // namespace stoa
