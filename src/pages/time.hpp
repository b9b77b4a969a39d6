#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "html/writer.hpp"

namespace stoa::pages {

// How a time is put into words, by the place where it stands. All times are in UTC.
enum class TimeStyle : std::uint8_t {
    post,       // Today, 13:51 · Yesterday, 22:10 · 19 November, 10:58 · 26 July 2022, 12:04
    row,        // 12 min ago · 2 hours ago · Today, 09:05 · Yesterday · 18 Nov · 26 Jul 2022
    node,       // 12 minutes ago · Today, 09:44 · Yesterday, 22:10 · 18 Nov · 26 Jul 2022
    day,        // Today · Yesterday · 2 Nov · 2 Mar 2024
    date,       // 2 Mar 2024
    long_date,  // 2 March 2024
    clock,      // 12:31
};

std::string words_for(Instant at, Instant now, TimeStyle style);
bool is_same_day(Instant a, Instant b);
Instant beginning_of_day(Instant at);

// A time for people and for programs. One that is not known is said not to be.
struct Time {
    std::optional<Instant> const& at;
    Instant now;
    TimeStyle style{TimeStyle::post};
    std::string_view role{};  // a class, such as "dt-published"
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
