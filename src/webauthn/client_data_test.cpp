#include "webauthn/client_data.hpp"

#include <doctest/doctest.h>

using namespace stoa::webauthn;

TEST_CASE("What the browser was asked is read, and what this version does not know is left alone")
{
    auto const data = parse_client_data(
        R"({"type":"webauthn.get","challenge":"abc","origin":"https://a.example","crossOrigin":false,"later":[1]})");
    REQUIRE(data);
    CHECK(data->type == "webauthn.get");
    CHECK(data->challenge == "abc");
    CHECK(data->origin == "https://a.example");
    CHECK_FALSE(data->is_cross_origin);
}

TEST_CASE("A frame in another site's page is known by any of its marks")
{
    auto const from_frame = [](std::string const& mark) {
        return parse_client_data(R"({"type":"t","challenge":"c","origin":"o",)" + mark + "}")->is_cross_origin;
    };
    CHECK(from_frame(R"("crossOrigin":true)"));
    CHECK(from_frame(R"("crossOrigin":"false")"));
    CHECK(from_frame(R"("crossOrigin":false,"topOrigin":"https://b.example")"));
}

TEST_CASE("What is no such object is nothing")
{
    for (auto const* text : {"", "null", "[]", "{}", R"({"type":1,"challenge":"c","origin":"o"})",
                             R"({"type":"t","challenge":"c"})", R"({"type":"t","challenge":"c","origin":"o")"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_client_data(text));
    }
    std::string const long_one(client_data_bytes_max, ' ');
    CHECK_FALSE(parse_client_data(R"({"type":"t","challenge":"c","origin":"o"})" + long_one));
}
