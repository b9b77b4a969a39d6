#include "base/time_zone.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace stoa;

TEST_CASE("Clocks differ by place and season")
{
    auto const noon = *parse_iso("2026-01-15T12:00:00Z"), summer_noon = *parse_iso("2026-07-15T12:00:00Z");
    auto local = [](std::string_view place, Instant at) { return iso_text(TimeZone::find(place)->local(at)); };
    CHECK(local("Europe/Dublin", noon) == "2026-01-15T12:00:00Z");
    CHECK(local("Europe/Dublin", summer_noon) == "2026-07-15T13:00:00Z");
    CHECK(local("America/New_York", noon) == "2026-01-15T07:00:00Z");
    CHECK(local("Asia/Kolkata", noon) == "2026-01-15T17:30:00Z");
    CHECK(local("Pacific/Auckland", noon) == "2026-01-16T01:00:00Z");
    // The hour that is skipped in spring.
    CHECK(local("Europe/Berlin", *parse_iso("2026-03-29T00:59:00Z")) == "2026-03-29T01:59:00Z");
    CHECK(local("Europe/Berlin", *parse_iso("2026-03-29T01:00:00Z")) == "2026-03-29T03:00:00Z");
}

TEST_CASE("A day begins when the clocks of a place say so")
{
    auto moment = [](std::string_view place, std::string_view shown) {
        return iso_text(TimeZone::find(place)->moment(*parse_iso(shown)));
    };
    CHECK(moment("Europe/Dublin", "2026-07-15") == "2026-07-14T23:00:00Z");
    CHECK(moment("America/New_York", "2026-01-15") == "2026-01-15T05:00:00Z");
    CHECK(moment("Pacific/Auckland", "2026-01-15") == "2026-01-14T11:00:00Z");
    // Days on which clocks change.
    CHECK(moment("Europe/Berlin", "2026-03-29T04:00:00Z") == "2026-03-29T02:00:00Z");
    CHECK(moment("Europe/Berlin", "2026-10-25T04:00:00Z") == "2026-10-25T03:00:00Z");
    CHECK(iso_text(TimeZone{}.moment(*parse_iso("2026-07-15"))) == "2026-07-15T00:00:00Z");
}

TEST_CASE("Places have names, and nothing else is a place")
{
    auto const& names = time_zone_names();
    CHECK(names.size() > 300);
    CHECK(std::ranges::is_sorted(names));
    for (auto place : {"Europe/Dublin", "America/Argentina/Buenos_Aires", "Asia/Tokyo"})
        CHECK(std::ranges::binary_search(names, place));
    for (auto const& name : names) CHECK(TimeZone::find(name));
    for (auto name : {"", "Europe/Nowhere", "UTC+3", "Europe/Dublin ", "../../etc/passwd"})
        CHECK_FALSE(TimeZone::find(name));
}
