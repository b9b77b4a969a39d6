#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "html/writer.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

// How a time is put into words, by the place where it stands. Days and hours are those of the reader.
enum class TimeStyle : std::uint8_t {
    post,       // Today, 13:51 · Yesterday, 22:10 · 19 November, 10:58 · 26 July 2022, 12:04
    row,        // 12 min ago · 2 hours ago · Today, 09:05 · Yesterday · 18 Nov · 26 Jul 2022
    node,       // 12 minutes ago · Today, 09:44 · Yesterday, 22:10 · 18 Nov · 26 Jul 2022
    day,        // Today · Yesterday · 2 Nov · 2 Mar 2024
    date,       // 2 Mar 2024
    long_date,  // 2 March 2024
    clock,      // 12:31
};

std::string words_for(Instant at, LocalNow const& now, TimeStyle style);
bool is_same_day(Instant a, Instant b, TimeZone zone);
// For what is written without a word of minutes and hours ago: the same for all of a day.
LocalNow today(LocalNow const& now);
std::string_view month_name(int month);  // 1: January

// A time whose words are chosen already: they stay when it is a minute later and they tell of days.
struct WordedTime {
    std::optional<Instant> const& at;
    std::string const& words;
    void operator()(html::Writer& out) const;
};
std::string words_for(std::optional<Instant> const& at, LocalNow const& now, TimeStyle style);  // not known: empty

// A time for people and for programs. One that is not known is said not to be.
struct Time {
    std::optional<Instant> const& at;
    LocalNow now;
    TimeStyle style{TimeStyle::post};
    std::string_view role{};  // a class, such as "dt-published"
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
