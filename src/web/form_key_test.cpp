#include "web/form_key.hpp"

#include <doctest/doctest.h>

namespace stoa::web {
namespace {

constexpr std::string_view secret = "a secret of the site, 32 bytes at least";
constexpr std::string_view other_secret = "a secret of another, 32 bytes at least";

}  // namespace

TEST_CASE("A key opens for the token it was made for, and looks different each time")
{
    auto key = make_form_key(secret, "token");
    auto another = make_form_key(secret, "token");
    CHECK(key != another);
    CHECK(key.substr(43) != another.substr(43));
    CHECK(is_form_key(key, secret, "token"));
    CHECK(is_form_key(another, secret, "token"));
}

TEST_CASE("A key of another browser, another site or nobody opens nothing")
{
    auto key = make_form_key(secret, "token");
    CHECK_FALSE(is_form_key(key, secret, "other"));
    CHECK_FALSE(is_form_key(key, other_secret, "token"));
    CHECK_FALSE(is_form_key(key, secret, ""));
    CHECK_FALSE(is_form_key("", secret, "token"));
    CHECK_FALSE(is_form_key(key + "a", secret, "token"));
    key.back() = key.back() == 'A' ? 'E' : 'A';
    CHECK_FALSE(is_form_key(key, secret, "token"));
    CHECK(make_form_key(secret, "").empty());
}

}  // namespace stoa::web
