#include "fetch/web_address.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace stoa::fetch {
namespace {

std::string read(std::string_view typed)
{
    auto const address = WebAddress::parse(typed);
    return address ? address->text() : "refused";
}

std::string joined(std::string_view base, std::string_view reference)
{
    auto const address = WebAddress::parse(base)->join(reference);
    return address ? address->text() : "refused";
}

}  // namespace

TEST_CASE("an address has one form")
{
    for (auto const& [typed, text] : {
             std::pair{"http://example.org", "http://example.org/"},
             {"HTTPS://Example.ORG:443/A?b=c#d", "https://example.org/A?b=c"},
             {"http://example.org:80/", "http://example.org/"},
             {"http://example.org:8080/", "http://example.org:8080/"},
             {"http://example.org/a b/\xC3\xA9", "http://example.org/a%20b/%c3%a9"},
             {"http://example.org/a/../b/./c", "http://example.org/b/c"},
             {"http://m\xC3\xBCller.example/", "http://xn--mller-kva.example/"},
             {"http://0x7f.1/", "http://127.0.0.1/"},
             {"http://2130706433/", "http://127.0.0.1/"},
             {"http://[2001:DB8::1]/", "http://[2001:db8::1]/"},
         }) {
        CHECK(read(typed) == text);
        CHECK(read(text) == text);
    }
    auto const address = WebAddress::parse("https://[2001:db8::1]:8443/");
    CHECK(address->host() == "2001:db8::1");
    CHECK(address->port() == 8443);
}

TEST_CASE("what is no plain address of the web is refused")
{
    for (auto const* typed : {
             "",
             "example.org",
             "//example.org/",
             "ftp://example.org/",
             "file:///etc/passwd",
             "gopher://example.org/",
             "javascript:alert(1)",
             "http:example.org",
             "http:/example.org",
             "http:///example.org",
             "http://",
             "http://user@example.org/",
             "http://user:word@example.org/",
             "http://example.org@evil.example/",
             "http://:80/",
             "http://example.org:0/",
             "http://example.org:99999/",
             "http://example.org:8o/",
             "http://[fe80::1%25eth0]/",
             "http://[fe80::1%eth0]/",
             "http://[::1",
             "http://exa mple.org/",
             "http://example.org\\@evil.example/",
             "http://exam\nple.org/",
             "http://example.org/\r\nHost: evil",
             "http://exa%6dple.org<>/",
             " http://example.org/",
         })
        CHECK_MESSAGE(read(typed) == "refused", typed);
    CHECK(read("http://example.org/" + std::string(web_address_bytes_max, 'a')) == "refused");
    CHECK(read(std::string{"http://example.org/\0evil", 24}) == "refused");
}

TEST_CASE("a reference is read from its page")
{
    auto const* page = "https://example.org/news/today?page=1";
    CHECK(joined(page, "picture.png") == "https://example.org/news/picture.png");
    CHECK(joined(page, "/picture.png") == "https://example.org/picture.png");
    CHECK(joined(page, " ../a b.png ") == "https://example.org/a%20b.png");
    CHECK(joined(page, "//media.example/p.png#x") == "https://media.example/p.png");
    CHECK(joined(page, "http://media.example/p.png") == "http://media.example/p.png");
    for (auto const* reference : {"", "data:image/png;base64,AAAA", "javascript:alert(1)", "file:///etc/passwd",
                                  "//user@media.example/", "ftp://media.example/", "\\\\evil.example\\p.png"})
        CHECK_MESSAGE(joined(page, reference) == "refused", reference);
}

}  // namespace stoa::fetch
