#include "pages/time.hpp"

#include <array>
#include <stdexcept>

#include "pages/count.hpp"

namespace stoa::pages {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

constexpr std::size_t text_bytes_max = sizeof "30 September 2026, 23:59";

std::int64_t day_of(Instant at)
{
    auto const days = at.ms / day_ms;
    return at.ms % day_ms < 0 ? days - 1 : days;
}

std::string two_digits(int number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string clock_of(Instant at)
{
    auto const minutes = static_cast<int>((at.ms - day_of(at) * day_ms) / minute_ms);
    return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

enum class Months : std::uint8_t { whole, short_form };
enum class Years : std::uint8_t { always, of_other_years };

std::string date_of(Instant at, Instant now, Months form, Years years)
{
    auto const civil = civil_time(at);
    auto const month = months.at(static_cast<std::size_t>(civil.month - 1));
    std::string text;
    text.reserve(text_bytes_max);
    text.append(std::to_string(civil.day)).append(1, ' ').append(form == Months::whole ? month : month.substr(0, 3));
    if (years == Years::always || civil.year != civil_time(now).year)
        text.append(1, ' ').append(std::to_string(civil.year));
    return text;
}

// "Today", "Yesterday", or nothing for any other day.
std::string_view near_day(Instant at, Instant now)
{
    switch (day_of(now) - day_of(at)) {
    case 0: return "Today";
    case 1: return "Yesterday";
    default: return {};
    }
}

// "12 min ago", while that says more than the time of day.
std::string ago(Instant at, Instant now, std::string_view minute, std::string_view minutes, std::int64_t hours_max)
{
    auto const elapsed = now.ms - at.ms;
    if (elapsed < 0 || elapsed >= hours_max * hour_ms) return {};
    if (elapsed < minute_ms) return "just now";
    if (elapsed < hour_ms) return counted(elapsed / minute_ms, minute, minutes) + " ago";
    return counted(elapsed / hour_ms, "hour", "hours") + " ago";
}

std::string near_words(Instant at, Instant now, TimeStyle style)
{
    if (style == TimeStyle::row) return ago(at, now, "min", "min", 3);
    if (style == TimeStyle::node) return ago(at, now, "minute", "minutes", 1);
    return {};
}

std::string post_words(Instant at, Instant now)
{
    auto const day = near_day(at, now);
    auto text = day.empty() ? date_of(at, now, Months::whole, Years::of_other_years) : std::string{day};
    return text.append(", ").append(clock_of(at));
}

std::string row_words(Instant at, Instant now)
{
    auto const day = near_day(at, now);
    if (day == "Today") return "Today, " + clock_of(at);
    return day.empty() ? date_of(at, now, Months::short_form, Years::of_other_years) : std::string{day};
}

std::string node_words(Instant at, Instant now)
{
    auto const day = near_day(at, now);
    if (day.empty()) return date_of(at, now, Months::short_form, Years::of_other_years);
    return std::string{day} + ", " + clock_of(at);
}

std::string day_words(Instant at, Instant now)
{
    auto const day = near_day(at, now);
    return day.empty() ? date_of(at, now, Months::short_form, Years::of_other_years) : std::string{day};
}

}  // namespace

bool is_same_day(Instant a, Instant b, TimeZone zone) { return day_of(zone.local(a)) == day_of(zone.local(b)); }

LocalNow today(LocalNow const& now)
{
    LocalNow day;
    day.local_at = {day_of(now.local_at) * day_ms};
    day.zone = now.zone;
    return day;
}

std::string_view month_name(int month) { return months.at(static_cast<std::size_t>(month - 1)); }

std::string words_for(Instant moment, LocalNow const& reader, TimeStyle style)
{
    if (auto words = near_words(moment, reader.at, style); !words.empty()) return words;
    auto const at = reader.local(moment), now = reader.local_at;
    switch (style) {
    case TimeStyle::post: return post_words(at, now);
    case TimeStyle::row: return row_words(at, now);
    case TimeStyle::node: return node_words(at, now);
    case TimeStyle::day: return day_words(at, now);
    case TimeStyle::date: return date_of(at, now, Months::short_form, Years::always);
    case TimeStyle::long_date: return date_of(at, now, Months::whole, Years::always);
    case TimeStyle::clock: return clock_of(at);
    }
    throw std::logic_error{"unknown style of time"};
}

std::string words_for(std::optional<Instant> const& at, LocalNow const& now, TimeStyle style)
{
    return at ? words_for(*at, now, style) : std::string{};
}

void WordedTime::operator()(html::Writer& out) const
{
    if (at)
        out.html<R"~(<time datetime="{}">{}</time>)~">(iso_text(*at), words);
    else
        out.html<R"~(<span>Time not known</span>)~">();
}

void Time::operator()(html::Writer& out) const
{
    if (!at || role.empty())
        WordedTime{at, words_for(at, now, style)}(out);
    else
        out.html<R"~(<time class="{}" datetime="{}">{}</time>)~">(role, iso_text(*at), words_for(*at, now, style));
}

}  // namespace stoa::pages
