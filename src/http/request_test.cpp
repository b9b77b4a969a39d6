#include "http/request.hpp"

#include <doctest/doctest.h>

using namespace stoa::http;

TEST_CASE("Header names are compared without case, and the first of a name counts")
{
    Request request;
    request.headers = {{"Accept-Language", "de"}, {"X-Twice", "first"}, {"x-twice", "second"}};
    CHECK(request.header("accept-language") == "de");
    CHECK(request.header("X-TWICE") == "first");
    CHECK_FALSE(request.header("accept"));
}

TEST_CASE("A cookie is found by its whole name")
{
    Request request;
    request.headers = {{"Cookie", "session=abc==; theme=dark;flag;  spaced = x; empty="}, {"cookie", "late=1"}};
    CHECK(request.cookie("session") == "abc==");
    CHECK(request.cookie("theme") == "dark");
    CHECK(request.cookie("empty") == "");
    CHECK(request.cookie("late") == "1");
    CHECK_FALSE(request.cookie("sess"));
    CHECK_FALSE(request.cookie("flag"));
    CHECK_FALSE(request.cookie("Session"));
    CHECK_FALSE(Request{}.cookie("session"));
}

TEST_CASE("Every method has a name, and case matters")
{
    for (auto method :
         {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::del, Method::options}) {
        CHECK(method_of(name_of(method)) == method);
    }
    CHECK_FALSE(method_of("get"));
    CHECK_FALSE(method_of("BREW"));
    CHECK_FALSE(method_of(""));
}
