#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms{};
    friend auto operator<=>(Instant, Instant) = default;
    friend Instant operator+(Instant at, std::int64_t milliseconds) { return {at.ms + milliseconds}; }
    friend Instant operator-(Instant at, std::int64_t milliseconds) { return {at.ms - milliseconds}; }
};

inline constexpr std::int64_t second_ms = 1000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;
inline constexpr std::int64_t hour_ms = 60 * minute_ms;
inline constexpr std::int64_t day_ms = 24 * hour_ms;

// The program hands the time in as an argument; only the edges ask a clock, and tests set their own.
using Clock = std::function<Instant()>;
Instant system_now();

// A calendar day and time of day in UTC (proleptic Gregorian, month and day from 1).
struct CivilTime {
    int year{}, month{}, day{}, hour{}, minute{}, second{}, millisecond{};
};
CivilTime civil_time(Instant at);
Instant instant_of(CivilTime const& civil);

// ISO 8601 in UTC: "2022-07-26T11:27:00Z", with milliseconds only where there are any.
std::string iso_text(Instant at);
// Accepts what iso_text writes, a date alone, and numeric offsets; nothing else.
std::optional<Instant> parse_iso(std::string_view text);
// RFC 9110 section 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string http_date(Instant at);

}  // namespace stoa
