#include "model/source_address.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace stoa {

TEST_CASE("an article is one source, however its address is spelled")
{
    constexpr std::array<std::string_view, 22> spellings{
        "https://www.news.example/world/harbour-closed",
        "http://news.example/world/harbour-closed",
        "HTTPS://News.Example/world/harbour-closed/",
        "https://m.news.example/world/harbour-closed",
        "https://mobile.news.example/world/harbour-closed#comments",
        "https://amp.news.example/world/harbour-closed",
        "https://news.example:443/world/harbour-closed",
        "https://news.example./world/harbour-closed",
        "https://news.example/world/harbour-closed/amp",
        "https://news.example/world/harbour-closed/amp/",
        "https://news.example/amp/world/harbour-closed",
        "https://news.example/world/harbour-closed.amp",
        "https://news.example/world/harbour-closed?amp=1",
        "https://news.example/world/harbour-closed?outputType=amp",
        "https://news.example/world/harbour-closed?utm_source=x&utm_medium=social",
        "https://news.example/world/harbour-closed?fbclid=abc",
        "https://news.example/world/harbour-closed?gclid=1&at_campaign=2#top",
        "  https://news.example/world/harbour-closed  ",
        "https://www.google.com/amp/s/www.news.example/world/harbour-closed",
        "https://www.google.com/amp/s/www.news.example/world/harbour-closed?utm_source=x&amp=1",
        "https://news-example.cdn.ampproject.org/c/s/news.example/world/harbour-closed",
        "https://news-example.cdn.ampproject.org/v/s/amp.news.example/world/harbour-closed/amp",
    };
    auto const one = source_key(spellings.front());
    REQUIRE(one);
    for (auto spelling : spellings) {
        INFO(std::string{spelling});
        CHECK(source_key(spelling) == one);
    }
}

TEST_CASE("what is another work stays another source")
{
    auto const key = source_key("https://news.example/story?id=7");
    CHECK(key != source_key("https://news.example/story?id=8"));
    CHECK(key != source_key("https://news.example/story"));
    CHECK(key != source_key("https://news.example/Story?id=7"));
    CHECK(key != source_key("https://other.example/story?id=7"));
    CHECK(key == source_key("https://news.example/story?utm_source=a&id=7"));
    CHECK(source_key("https://news.example/a?x=1&y=2") == source_key("https://news.example/a?y=2&x=1"));
    CHECK(source_key("https://m.example/a") != source_key("https://example/a"));
    CHECK(source_key("https://en.m.wiki.example/a") == source_key("https://en.wiki.example/a"));
    CHECK(source_key("https://camp.example/amplifier") == "camp.example/amplifier");
}

TEST_CASE("what is no web address has no key")
{
    for (std::string_view typed : {"", "news.example/story", "ftp://news.example/a", "javascript:alert(1)", "https://",
                                   "https:///a", "https://user@news.example/a", "https://news example/a",
                                   "https://localhost/a", "https://news.example/\"onclick="})
        CHECK_FALSE(source_key(typed));
    CHECK_FALSE(source_key("https://news.example/" + std::string(source_address_bytes_max, 'a')));
}

}  // namespace stoa
