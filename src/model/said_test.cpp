#include "model/said.hpp"

#include <doctest/doctest.h>

namespace stoa {
namespace {

Said said(SaidAs as, std::string_view from, std::string_view to) { return {as, *parse_day(from), *parse_day(to)}; }

}  // namespace

TEST_CASE("when something was said is told as exactly as it is known")
{
    CHECK(words_for(Said{}) == "time not known");
    CHECK(words_for(said(SaidAs::day, "2022-07-25", "2022-07-25")) == "25 July 2022");
    CHECK(words_for(said(SaidAs::not_later_than, "2022-07-26", "2022-07-26")) == "not later than 26 July 2022");
    CHECK(words_for(said(SaidAs::range, "2022-06-01", "2022-06-30")) == "June 2022");
    CHECK(words_for(said(SaidAs::range, "2024-02-01", "2024-02-29")) == "February 2024");
    CHECK(words_for(said(SaidAs::range, "2022-07-18", "2022-07-24")) == "week of 18 July 2022");
    CHECK(words_for(said(SaidAs::range, "2022-01-01", "2022-12-31")) == "2022");
    CHECK(words_for(said(SaidAs::range, "2022-07-01", "2022-08-04")) == "1 July 2022 to 4 August 2022");
    CHECK(words_for(said(SaidAs::range, "2022-07-19", "2022-07-25")) == "19 July 2022 to 25 July 2022");
}

TEST_CASE("days are days of the calendar")
{
    CHECK(day_text(*parse_day("0987-01-02")) == "0987-01-02");
    CHECK(parse_day("2024-02-29"));
    for (std::string_view typed : {"", "2023-02-29", "2022-13-01", "2022-00-10", "2022-7-1", "22-07-2022", "2022/07/01",
                                   "2022-07-0x", "-022-07-01"})
        CHECK_FALSE(parse_day(typed));
}

TEST_CASE("how exactly it is known has a name")
{
    for (auto as : {SaidAs::unknown, SaidAs::day, SaidAs::range, SaidAs::not_later_than})
        CHECK(parse_said_as(name_of(as)) == as);
    CHECK_FALSE(parse_said_as("soon"));
}

}  // namespace stoa
