#include "web/address.hpp"

#include <doctest/doctest.h>

namespace stoa::web {

TEST_CASE("A path is encoded by segment")
{
    CHECK(encode_path("/") == "/");
    CHECK(encode_path("/threads/steel or titanium?.12/") == "/threads/steel%20or%20titanium%3F.12/");
    CHECK(encode_address("/whats-new/", "unread=1") == "/whats-new/?unread=1");
}

TEST_CASE("Log-in leads back to places of this site only")
{
    CHECK(return_place("/threads/12/reply?quote=3").view() == "/threads/12/reply?quote=3");
    for (auto elsewhere : {"", "//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)",
                           "mailto:a@example.org", "threads/", "/a b", "/a\r\nSet-Cookie: x=1", "/login?return=/login",
                           "?x", "#x", "/\xD0\xB0"}) {
        CAPTURE(elsewhere);
        CHECK(return_place(elsewhere).view() == "/");
    }
}

}  // namespace stoa::web
