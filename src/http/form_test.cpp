#include "http/form.hpp"

#include <doctest/doctest.h>

using namespace stoa::http;

TEST_CASE("A form keeps the order and all fields of one name")
{
    auto form = Form::parse("title=Steel+or+titanium%3F&tag=a&tag=b&empty=&bare");
    REQUIRE(form);
    CHECK(form->get("title") == "Steel or titanium?");
    CHECK(form->get("tag") == "a");
    CHECK(form->all("tag") == std::vector<std::string_view>{"a", "b"});
    CHECK(form->has("empty"));
    CHECK(form->has("bare"));
    CHECK_FALSE(form->has("absent"));
    CHECK(form->get("absent") == "");
}

TEST_CASE("Names are decoded as well, and only the first equals sign divides")
{
    auto form = Form::parse("a%3Db=c=d&&=nameless");
    REQUIRE(form);
    CHECK(form->get("a=b") == "c=d");
    CHECK(form->get("") == "nameless");
}

TEST_CASE("A per cent sign that begins no escape stands for itself")
{
    auto form = Form::parse("a=100%&b=%zz&c=%4&d=%%41");
    REQUIRE(form);
    CHECK(form->get("a") == "100%");
    CHECK(form->get("b") == "%zz");
    CHECK(form->get("c") == "%4");
    CHECK(form->get("d") == "%A");
}

TEST_CASE("What is not text is refused")
{
    CHECK_FALSE(Form::parse("a=%FF"));
    CHECK_FALSE(Form::parse("%C0%AF=a"));
    CHECK_FALSE(Form::parse("a=%00"));
    CHECK_FALSE(Form::parse(std::string_view{"a=\0", 3}));
}

TEST_CASE("A thousand fields are enough")
{
    std::string fields;
    for (std::size_t i = 0; i < form_fields_max; ++i) fields += "a=1&";
    CHECK(Form::parse(fields));
    CHECK_FALSE(Form::parse(fields + "a=1"));
}

TEST_CASE("Percent coding there and back")
{
    CHECK(percent_encode("a b/ü~.-_") == "a%20b%2F%C3%BC~.-_");
    CHECK(percent_decode("a%20b%2F%c3%bc+") == "a b/ü+");
    for (auto broken : {"%", "%4", "%4g", "abc%", "%-1"}) {
        CAPTURE(broken);
        CHECK_FALSE(percent_decode(broken));
    }
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
    CHECK(percent_decode(percent_encode(all_bytes)) == all_bytes);
}
