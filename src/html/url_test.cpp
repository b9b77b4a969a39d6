#include "html/url.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using stoa::html::Url;

TEST_CASE("an address is accepted when it leads to the web, to a mailbox or to this site")
{
    for (std::string const address :
         {"https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://Example.org/", "https://münchen.example/",
          "https://[2001:db8::1]/", "mailto:ada@example.org", "/", "/threads/drones.7/page-2#post-9", "?page=2", "#top",
          "https://example.org/a@b", "/.//example.org"}) {
        CAPTURE(address);
        auto const url = Url::parse(address);
        REQUIRE(url.has_value());
        CHECK(url->view() == address);
    }
}

TEST_CASE("an address is refused when a browser could run it or be led elsewhere by it")
{
    using namespace std::string_literals;
    for (std::string const& address : {""s,
                                       "javascript:alert(1)"s,
                                       "JaVaScRiPt:alert(1)"s,
                                       "java\nscript:alert(1)"s,
                                       "\tjavascript:alert(1)"s,
                                       " javascript:alert(1)"s,
                                       "\x01javascript:alert(1)"s,
                                       "data:text/html,x"s,
                                       "vbscript:x"s,
                                       "file:///etc/passwd"s,
                                       "ftp://example.org/"s,
                                       "//evil.example/"s,
                                       "/\\evil.example/"s,
                                       "\\\\evil.example/"s,
                                       "/\t/evil.example/"s,
                                       "https:evil.example"s,
                                       "https:/evil.example"s,
                                       "https://"s,
                                       "https:///evil.example"s,
                                       "https://:80/"s,
                                       "https://bank.example@evil.example/"s,
                                       "https://a b.example/"s,
                                       "https://example.org/\0x"s,
                                       "mailto:"s,
                                       "relative"s,
                                       "page-2"s,
                                       "https://example.org/\x7f"s,
                                       "view-source:https://example.org"s}) {
        CAPTURE(address);
        CHECK_FALSE(Url::parse(address).has_value());
    }
}

TEST_CASE("an address is refused when it is longer than any that people use")
{
    std::string const fits = "https://example.org/" + std::string(stoa::html::url_bytes_max - 20, 'a');
    CHECK(Url::parse(fits).has_value());
    CHECK_FALSE(Url::parse(fits + "a").has_value());
}

TEST_CASE("a path of our own begins with one slash, or it is our fault")
{
    CHECK(Url::path("/members/ada.1/").view() == "/members/ada.1/");
    for (char const* path : {"", "members/", "//evil.example/", "/\\evil.example", "?page=2", "/a b"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(Url::path(path), std::logic_error);
    }
}
