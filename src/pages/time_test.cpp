#include "pages/time.hpp"

#include <doctest/doctest.h>

#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;
using sample::at;

namespace {

std::string words(std::string_view iso, TimeStyle style) { return words_for(at(iso), sample::now(), style); }

}  // namespace

TEST_CASE("the time of a post is near or exact")
{
    CHECK(words("2026-11-22T13:51:00Z", TimeStyle::post) == "Today, 13:51");
    CHECK(words("2026-11-22T00:00:00Z", TimeStyle::post) == "Today, 00:00");
    CHECK(words("2026-11-21T23:59:59Z", TimeStyle::post) == "Yesterday, 23:59");
    CHECK(words("2026-11-20T09:05:00Z", TimeStyle::post) == "20 November, 09:05");
    CHECK(words("2022-07-26T12:04:00Z", TimeStyle::post) == "26 July 2022, 12:04");
    CHECK(words("1969-12-31T23:30:00Z", TimeStyle::post) == "31 December 1969, 23:30");
}

TEST_CASE("a row says how long ago, while that is short")
{
    CHECK(words("2026-11-22T14:30:30Z", TimeStyle::row) == "just now");
    CHECK(words("2026-11-22T14:30:00Z", TimeStyle::row) == "1 min ago");
    CHECK(words("2026-11-22T13:40:00Z", TimeStyle::row) == "51 min ago");
    CHECK(words("2026-11-22T13:12:00Z", TimeStyle::row) == "1 hour ago");
    CHECK(words("2026-11-22T12:20:00Z", TimeStyle::row) == "2 hours ago");
    CHECK(words("2026-11-22T11:30:00Z", TimeStyle::row) == "Today, 11:30");
    CHECK(words("2026-11-21T20:15:00Z", TimeStyle::row) == "Yesterday");
    CHECK(words("2026-11-18T07:31:00Z", TimeStyle::row) == "18 Nov");
    CHECK(words("2022-07-26T14:18:00Z", TimeStyle::row) == "26 Jul 2022");
}

TEST_CASE("a time in the future, by a clock that runs fast, is a plain time")
{
    CHECK(words("2026-11-22T14:32:00Z", TimeStyle::row) == "Today, 14:32");
    CHECK(words("2026-11-23T01:00:00Z", TimeStyle::post) == "23 November, 01:00");
}

TEST_CASE("days and dates")
{
    CHECK(words("2026-11-22T09:00:00Z", TimeStyle::day) == "Today");
    CHECK(words("2026-11-02T09:00:00Z", TimeStyle::day) == "2 Nov");
    CHECK(words("2024-03-02T09:00:00Z", TimeStyle::day) == "2 Mar 2024");
    CHECK(words("2026-11-02T09:00:00Z", TimeStyle::date) == "2 Nov 2026");
    CHECK(words("2026-07-26T09:00:00Z", TimeStyle::long_date) == "26 July 2026");
    CHECK(words("2026-11-22T13:51:00Z", TimeStyle::node) == "40 minutes ago");
    CHECK(words("2026-11-22T11:51:00Z", TimeStyle::node) == "Today, 11:51");
    CHECK(words("2026-11-22T11:51:00Z", TimeStyle::clock) == "11:51");
}

TEST_CASE("a time that is not known is said not to be")
{
    html::Writer out;
    std::optional<Instant> const unknown;
    Time{unknown, sample::now()}(out);
    CHECK(out.view() == "<span>Time not known</span>");
}

TEST_CASE("days and hours are those of the reader")
{
    auto const now = at("2026-11-22T23:30:00Z");
    LocalNow const utc{now}, tartu{now, *TimeZone::find("Europe/Tallinn")}, lima{now, *TimeZone::find("America/Lima")};
    auto const post = at("2026-11-22T22:15:00Z");
    CHECK(words_for(post, utc, TimeStyle::post) == "Today, 22:15");
    CHECK(words_for(post, tartu, TimeStyle::post) == "Today, 00:15");
    CHECK(words_for(post, lima, TimeStyle::post) == "Today, 17:15");
    CHECK(words_for(at("2026-11-22T21:50:00Z"), tartu, TimeStyle::post) == "Yesterday, 23:50");
    CHECK(words_for(at("2022-07-26T22:04:00Z"), tartu, TimeStyle::date) == "27 Jul 2022");
    // How long ago something was is the same everywhere.
    CHECK(words_for(post, lima, TimeStyle::row) == words_for(post, utc, TimeStyle::row));
    CHECK(is_same_day(at("2026-11-22T21:50:00Z"), post, utc.zone));
    CHECK_FALSE(is_same_day(at("2026-11-22T21:50:00Z"), post, tartu.zone));
}

TEST_CASE("a day has one today, whatever the hour")
{
    auto const zone = *TimeZone::find("Europe/Berlin");
    // The night in which the clocks go forward.
    LocalNow const early{at("2026-03-28T23:30:00Z"), zone}, late{at("2026-03-29T21:30:00Z"), zone};
    CHECK(today(early).local_at == today(late).local_at);
    CHECK(words_for(at("2026-03-29T00:15:00Z"), today(late), TimeStyle::post) == "Today, 01:15");
    CHECK(words_for(at("2026-03-28T22:15:00Z"), today(early), TimeStyle::post) == "Yesterday, 23:15");
    LocalNow const next{at("2026-03-29T22:30:00Z"), zone};
    CHECK(today(next).local_at != today(late).local_at);
}
