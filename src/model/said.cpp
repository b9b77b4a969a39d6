#include "model/said.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string month_words(year_month_day date)
{
    return std::string{months.at(static_cast<unsigned>(date.month()) - 1)} + ' ' +
           std::to_string(static_cast<int>(date.year()));
}

std::string day_words(Day day)
{
    year_month_day const date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_words(date);
}

bool is_whole_month(year_month_day from, year_month_day to)
{
    return from.day() == 1d &&
           year_month_day_last{from.year(), from.month() / last} == year_month_day_last{to.year(), to.month() / last} &&
           to.day() == year_month_day_last{to.year(), to.month() / last}.day();
}

bool is_week(Day from, Day to) { return weekday{from} == Monday && to - from == days{6}; }

std::string range_words(Day from, Day to)
{
    year_month_day const first{from}, last_day{to};
    if (is_whole_month(first, last_day)) return month_words(first);
    bool const is_year = first.year() == last_day.year() && first.month() == January && first.day() == 1d &&
                         last_day.month() == December && last_day.day() == 31d;
    if (is_year) return std::to_string(static_cast<int>(first.year()));
    if (is_week(from, to)) return "week of " + day_words(from);
    return day_words(from) + " to " + day_words(to);
}

constexpr std::array<std::string_view, 4> names{"unknown", "day", "range", "not_later_than"};

}  // namespace

std::optional<Day> parse_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const number_at = [&](std::size_t at, std::size_t size) { return parse_number<int>(text.substr(at, size)); };
    auto const y = number_at(0, 4), m = number_at(5, 2), d = number_at(8, 2);
    if (!y || !m || !d || *y < 1 || *m < 1 || *d < 1) return std::nullopt;
    year_month_day const date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::string day_text(Day day)
{
    year_month_day const date{day};
    auto const padded = [](unsigned number, std::size_t size) {
        auto digits = std::to_string(number);
        return std::string(size - std::min(size, digits.size()), '0') + digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' + padded(static_cast<unsigned>(date.day()), 2);
}

std::string words_for(Said const& said)
{
    switch (said.as) {
    case SaidAs::unknown: return "time not known";
    case SaidAs::day: return day_words(said.to);
    case SaidAs::range: return range_words(said.from, said.to);
    case SaidAs::not_later_than: return "not later than " + day_words(said.to);
    }
    throw std::logic_error{"unknown way to say when"};
}

std::string_view name_of(SaidAs as) { return names.at(static_cast<std::size_t>(as)); }

std::optional<SaidAs> parse_said_as(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<SaidAs>(i);
    return std::nullopt;
}

}  // namespace stoa
