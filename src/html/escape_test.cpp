#include "html/escape.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_view_literals;

namespace {

std::string escaped(std::string_view text)
{
    std::string to;
    stoa::html::append_escaped(to, text);
    return to;
}

std::string percent_encoded(std::string_view text)
{
    std::string to;
    stoa::html::append_percent_encoded(to, text);
    return to;
}

}  // namespace

TEST_CASE("escaped text has no letter that ends an element or a quoted attribute")
{
    CHECK(escaped("") == "");
    CHECK(escaped("plain, ünïcode 🙂") == "plain, ünïcode 🙂");
    CHECK(escaped("<script>alert('x')</script>") == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    CHECK(escaped(R"(" onclick="x)") == "&quot; onclick=&quot;x");
    CHECK(escaped("&amp;") == "&amp;amp;");
    CHECK(escaped("<<>>") == "&lt;&lt;&gt;&gt;");
}

TEST_CASE("percent-encoded text stays one part of an address")
{
    CHECK(percent_encoded("steel-or_titanium.~9Z") == "steel-or_titanium.~9Z");
    CHECK(percent_encoded("a/b?c#d&e=f%g:h\\i j") == "a%2Fb%3Fc%23d%26e%3Df%25g%3Ah%5Ci%20j");
    CHECK(percent_encoded("é\n\0"sv) == "%C3%A9%0A%00");
}
