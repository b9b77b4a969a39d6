#include "base/instant.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("An instant is written in ISO 8601 and read back")
{
    CHECK(iso_text(Instant{0}) == "1970-01-01T00:00:00Z");
    CHECK(iso_text(Instant{1658834820000}) == "2022-07-26T11:27:00Z");
    CHECK(iso_text(Instant{1658834820007}) == "2022-07-26T11:27:00.007Z");
    CHECK(iso_text(Instant{-1}) == "1969-12-31T23:59:59.999Z");
    for (std::int64_t ms : {-62135596800000ll, -1ll, 0ll, 951782400000ll, 1658834820007ll, 253402300799999ll}) {
        auto back = parse_iso(iso_text(Instant{ms}));
        REQUIRE(back);
        CHECK(back->ms == ms);
    }
}

TEST_CASE("A date alone is its first moment, and an offset is taken off")
{
    CHECK(parse_iso("2022-07-26") == instant_of({.year = 2022, .month = 7, .day = 26}));
    CHECK(parse_iso("2022-07-26T13:27:00+02:00") == parse_iso("2022-07-26T11:27:00Z"));
    CHECK(parse_iso("2022-07-26T07:57:00-03:30") == parse_iso("2022-07-26T11:27:00Z"));
    CHECK(parse_iso("2024-02-29").has_value());
}

TEST_CASE("What is not quite a time is refused")
{
    for (auto text : {"",
                      "2022",
                      "2022-07",
                      "2022-7-26",
                      "2022-13-01",
                      "2023-02-29",
                      "2022-07-26T",
                      "2022-07-26T11:27Z",
                      "2022-07-26T11:27:00",
                      "2022-07-26 11:27:00Z",
                      "2022-07-26T24:00:00Z",
                      "2022-07-26T11:60:00Z",
                      "2022-07-26T11:27:60Z",
                      "2022-07-26T11:27:00.1Z",
                      "2022-07-26T11:27:00z",
                      "2022-07-26T11:27:00ZZ",
                      "2022-07-26T11:27:00+0200",
                      "2022-07-26T11:27:00+24:00",
                      "+022-07-26",
                      "-022-07-26",
                      " 2022-07-26",
                      "2022-07-26 ",
                      "2022-07--6"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso(text));
    }
}

TEST_CASE("The HTTP date is the one of the RFC")
{
    CHECK(http_date(instant_of({.year = 1994, .month = 11, .day = 6, .hour = 8, .minute = 49, .second = 37})) ==
          "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST_CASE("The calendar knows leap years and days before 1970")
{
    auto civil = civil_time(*parse_iso("2000-02-29T23:59:59.999Z") + 1);
    CHECK(civil.month == 3);
    CHECK(civil.day == 1);
    CHECK(civil.hour == 0);
    CHECK(civil_time(Instant{-1}).year == 1969);
}
