#include "http/response.hpp"

#include <doctest/doctest.h>

using namespace stoa::http;

TEST_CASE("A header value cannot break out of its line")
{
    Response response;
    CHECK_THROWS_AS(response.with("X-Name", "a\r\nSet-Cookie: b=c"), std::invalid_argument);
    CHECK_THROWS_AS(response.with("X-Name", "a\nb"), std::invalid_argument);
    CHECK_THROWS_AS(response.with("X-Name", std::string("a\0b", 3)), std::invalid_argument);
    CHECK_THROWS_AS(response.with("X Name", "a"), std::invalid_argument);
    CHECK_THROWS_AS(response.with("", "a"), std::invalid_argument);
    CHECK_THROWS_AS(see_other("/a\r\nb"), std::invalid_argument);
    CHECK(response.headers.empty());
    CHECK(response.with("X-Name", "fine, even ü").headers.size() == 1);
}

TEST_CASE("Redirects say where to, texts what they are")
{
    auto redirect = see_other("/threads/1");
    CHECK(redirect.status == Status::see_other);
    CHECK(redirect.headers.at(0) == std::pair<std::string, std::string>{"Location", "/threads/1"});
    CHECK(moved_permanently("/").status == Status::moved_permanently);
    auto note = text(Status::not_found, "nothing here");
    CHECK(note.content_type == "text/plain; charset=utf-8");
    CHECK(note.bytes() == "nothing here");
}

TEST_CASE("Shared bytes take the place of the body")
{
    Response response;
    response.body = "own";
    response.shared_body = std::make_shared<std::string const>("shared");
    CHECK(response.bytes() == "shared");
}

TEST_CASE("A cookie is closed to scripts and to other sites unless it says otherwise")
{
    CHECK(header_value({.name = "session", .value = "abc", .max_age_seconds = {}}) ==
          "session=abc; Path=/; SameSite=Lax; HttpOnly");
    CHECK(header_value({.name = "theme", .value = "", .max_age_seconds = 0, .http_only = false, .secure = true}) ==
          "theme=; Path=/; SameSite=Lax; Max-Age=0; Secure");
    CHECK_THROWS_AS(header_value({.name = "a", .value = "b; Domain=evil", .max_age_seconds = {}}),
                    std::invalid_argument);
    CHECK_THROWS_AS(header_value({.name = "a b", .value = "c", .max_age_seconds = {}}), std::invalid_argument);
}

TEST_CASE("Reasons are those of RFC 9110")
{
    CHECK(reason_of(Status::ok) == "OK");
    CHECK(reason_of(Status::misdirected_request) == "Misdirected Request");
    CHECK(reason_of(Status::header_fields_too_large) == "Request Header Fields Too Large");
}
