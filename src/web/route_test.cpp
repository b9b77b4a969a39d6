#include "web/route.hpp"

#include <doctest/doctest.h>

#include <set>
#include <utility>

namespace stoa::web {

TEST_CASE("The id decides, the slug decorates")
{
    CHECK(match("/threads/{thread}/", "/threads/steel-or-titanium.12/")->id == 12);
    CHECK(match("/threads/{thread}/", "/threads/12/")->id == 12);
    CHECK(match("/threads/{thread}/", "/threads/a.b.c.12/")->id == 12);
    CHECK(match("/members/{member}/", "/members/аня.4/")->id == 4);
    CHECK(match("/threads/{thread}/page-{n}", "/threads/steel.12/page-3")->page == 3);
}

TEST_CASE("What is no id leads nowhere")
{
    for (auto path :
         {"/threads//", "/threads/x/", "/threads/-1/", "/threads/+1/", "/threads/1.x/", "/threads/12",
          "/threads/99999999999999999999/", "/threads/1/2/", "/threads/ 1/", "/threads/0x1/", "threads/1/"}) {
        CAPTURE(path);
        CHECK_FALSE(match("/threads/{thread}/", path));
    }
    CHECK_FALSE(match("/posts/{post}/", "/posts/slug.1/"));
    CHECK_FALSE(match("/threads/{thread}/page-{n}", "/threads/1/page-0"));
    CHECK_FALSE(match("/threads/{thread}/page-{n}", "/threads/1/page--1"));
    CHECK_FALSE(match("/threads/{thread}/page-{n}", "/threads/1/page-"));
}

TEST_CASE("A tag is any text between two slashes")
{
    CHECK(match("/tags/{tag}/", "/tags/node.js 2+/")->file == "node.js 2+");
    CHECK(match("/tags/{tag}/page-{n}", "/tags/touring/page-3")->page == 3);
    CHECK_FALSE(match("/tags/{tag}/", "/tags//"));
}

TEST_CASE("The rest of a path may hold slashes")
{
    CHECK(match("/assets/{file}", "/assets/icons/sprite-1.svg")->file == "icons/sprite-1.svg");
    CHECK_FALSE(match("/assets/{file}", "/asset/x"));
}

TEST_CASE("A slash too many or too few is mended, where that helps")
{
    CHECK(with_slash_mended("/threads/steel.12") == "/threads/steel.12/");
    CHECK(with_slash_mended("/login/") == "/login");
    CHECK_FALSE(with_slash_mended("/nothing/here"));
    CHECK_FALSE(with_slash_mended("/"));
}

TEST_CASE("A filled pattern leads back to its route")
{
    CHECK(path_of("/threads/{thread}/reply", 7) == "/threads/7/reply");
    CHECK(path_of("/login", 0) == "/login");
    for (auto const& route : routes()) {
        if (route.pattern.find("page-{n}") != std::string_view::npos) continue;
        CAPTURE(route.pattern);
        CHECK(match(route.pattern, path_of(route.pattern, 7)));
    }
}

TEST_CASE("No two rows answer the same request")
{
    std::set<std::pair<http::Method, std::string_view>> rows;
    for (auto const& route : routes()) {
        CAPTURE(route.pattern);
        CHECK(rows.emplace(route.method, route.pattern).second);
    }
}

TEST_CASE("Every route that changes something is guarded against forgery")
{
    // What a forged form could change there is the colour of a page.
    std::set<std::string_view> const without_key{"/preferences/theme"};
    for (auto const& route : routes()) {
        CAPTURE(route.pattern);
        if (route.is_api())
            CHECK(route.csrf == Csrf::bearer);
        else if (without_key.contains(route.pattern))
            CHECK(route.csrf == Csrf::sent);
        else if (route.pattern == "/unsubscribe" && route.method == http::Method::post)
            CHECK(route.csrf == Csrf::letter);
        else if (route.method == http::Method::get)
            CHECK((route.csrf == Csrf::none || route.csrf == Csrf::given));
        else
            CHECK(route.csrf == Csrf::checked);
    }
}

TEST_CASE("Nobody can try passwords or write without a pace")
{
    std::set<std::string_view> const without{"/logout",
                                             "/posts/{post}/restore",
                                             "/forums/mark-read",
                                             "/preferences/theme",
                                             "/account/tokens/{token}/delete",
                                             "/account/sessions/end",
                                             "/account/sessions/end-others",
                                             "/account/",
                                             "/unsubscribe"};
    for (auto const& route : routes()) {
        if (route.method == http::Method::get || without.contains(route.pattern)) continue;
        CAPTURE(route.pattern);
        CHECK(route.pace != Pace::none);
    }
}

TEST_CASE("Every form that a route names is a page")
{
    for (auto const& route : routes()) {
        if (route.form.empty()) continue;
        CAPTURE(route.pattern);
        CHECK(find_route(http::Method::get, path_of(route.form, 7)));
    }
}

TEST_CASE("Only routes that read a body accept one")
{
    for (auto const& route : routes()) {
        CAPTURE(route.pattern);
        bool reads_body = route.method == http::Method::post || route.method == http::Method::put ||
                          route.method == http::Method::patch;
        CHECK((route.body_bytes_max > 0) == reads_body);
    }
}

}  // namespace stoa::web
