#include "model/country.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/text.hpp"

using namespace stoa;

TEST_CASE("There are the 249 countries of ISO 3166-1, each once")
{
    CHECK(countries().size() == 249);
    std::set<std::string_view> codes, names;
    for (auto const& country : countries()) {
        CAPTURE(country.code);
        CHECK(country.code.size() == 2);
        CHECK(codes.insert(country.code).second);
        CHECK(names.insert(country.name).second);
        CHECK(find_country(country.name) == country.code);
        CHECK(find_country(lower_ascii(country.code)) == country.code);
        CHECK(country_name(country.code) == country.name);
    }
}

TEST_CASE("Countries stand in the order in which one looks for them")
{
    auto list = countries();
    CHECK(list.front().name == "Afghanistan");
    CHECK(list[1].name == "Åland Islands");
    CHECK(list.back().name == "Zimbabwe");
}

TEST_CASE("A country is found by what old forums called it")
{
    for (auto name : {"GB", "gb", "United Kingdom", "UK", "England", "great britain"})
        CHECK(find_country(name) == "GB");
    for (auto name : {"United States", "USA", "U.S.A.", "United States of America", "us"})
        CHECK(find_country(name) == "US");
    CHECK(find_country("Turkey") == "TR");
    CHECK(find_country("Türkiye") == "TR");
    CHECK(find_country("Russian Federation") == "RU");
    CHECK(find_country("South Korea") == "KR");
    CHECK(find_country("CÔTE D'IVOIRE") == "CI");
    CHECK(find_country("  Czech   Republic ") == "CZ");
}

TEST_CASE("What is no country is not guessed at")
{
    for (auto name : {"", "Atlantis", "XX", "United", "Unitedkingdom"}) CHECK_FALSE(find_country(name));
    CHECK(country_name("XX").empty());
    CHECK(country_name("gb").empty());
}
