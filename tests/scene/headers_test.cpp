#include <doctest/doctest.h>

#include <algorithm>

#include "browser.hpp"

namespace stoa::scene {
namespace {

std::string header_of(http::Response const& response, std::string_view name)
{
    auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? "" : found->second;
}

}  // namespace

TEST_CASE("Every answer tells browsers how to guard it")
{
    Stage stage{store::Engine::sqlite};
    Browser guest{stage};
    for (auto page : {"/", "/login", "/nothing", "/robots.txt", "/api/v1/forums", "/assets/nothing.css", "/healthz"}) {
        CAPTURE(page);
        auto const& response = guest.request(http::Method::get, page, {}, {});
        CHECK(header_of(response, "Content-Security-Policy").starts_with("default-src 'none'"));
        CHECK(header_of(response, "X-Content-Type-Options") == "nosniff");
        CHECK(header_of(response, "Referrer-Policy") == "same-origin");
        CHECK(!header_of(response, "Cache-Control").empty());
    }
}

TEST_CASE("A guest's page is sent again only when it has changed, a member's page is kept nowhere")
{
    Stage stage{store::Engine::sqlite};
    Browser guest{stage}, ada{stage};
    auto etag = header_of(guest.request(http::Method::get, "/whats-new/", {}, {}), "ETag");
    REQUIRE(!etag.empty());
    auto const& again = guest.request(http::Method::get, "/whats-new/", {}, {{"If-None-Match", etag}});
    CHECK(again.status == http::Status::not_modified);
    CHECK(again.bytes().empty());

    ada.log_in("Ada");
    auto const& own = ada.request(http::Method::get, "/whats-new/", {}, {{"If-None-Match", etag}});
    CHECK(own.status == http::Status::ok);
    CHECK(header_of(own, "ETag").empty());
    CHECK(header_of(own, "Cache-Control") == "private, no-store");
}

TEST_CASE("Guests carry no cookie until they meet a form")
{
    Stage stage{store::Engine::sqlite};
    Browser guest{stage};
    for (auto page : {"/", "/forums/cycling.2/", "/whats-new/", "/robots.txt"}) {
        CHECK(guest.request(http::Method::get, page, {}, {}).cookies.empty());
    }
    auto const& login = guest.request(http::Method::get, "/login", {}, {});
    REQUIRE(login.cookies.size() == 1);
    CHECK(login.cookies[0].http_only);
}

TEST_CASE("Log-in gives a new session, and the old one opens nothing")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, thief{stage};
    // A session that the server did not give is not taken up.
    std::string const planted(43, 'A');
    thief.extra_headers = {{"Cookie", "stoa=" + planted}};
    thief.open("/account/");
    CHECK(thief.address().starts_with("/login"));

    ada.log_in("Ada");
    auto first = ada.first_response().cookies.front();
    CHECK(first.name == "stoa");
    CHECK(first.value != planted);
    thief.extra_headers = {{"Cookie", "stoa=" + first.value}};
    thief.request(http::Method::get, "/account/", {}, {});
    CHECK(thief.response().status == http::Status::ok);
    ada.open("/account/");
    ada.send("/logout", {});
    thief.extra_headers = {{"Cookie", "stoa=" + first.value}};
    thief.request(http::Method::get, "/account/", {}, {});
    CHECK(thief.response().status == http::Status::see_other);
}

TEST_CASE("Log-out leaves nothing in the browser of what was typed")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.log_in("Ada");
    ada.open("/");
    ada.send("/logout", {});
    CHECK(header_of(ada.first_response(), "Clear-Site-Data") == "\"storage\"");
}

TEST_CASE("A session ends after two quiet weeks")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.log_in("Ada");
    stage.pass(13 * day_ms);
    ada.request(http::Method::get, "/account/", {}, {});
    CHECK(ada.response().status == http::Status::ok);
    stage.pass(13 * day_ms);
    ada.request(http::Method::get, "/account/", {}, {});
    CHECK(ada.response().status == http::Status::ok);
    stage.pass(15 * day_ms);
    ada.request(http::Method::get, "/account/", {}, {});
    CHECK(ada.response().status == http::Status::see_other);
}

TEST_CASE("security.txt says whom to tell, and until when that holds (RFC 9116)")
{
    Stage stage{store::Engine::sqlite};
    Browser guest{stage};
    auto const& answer = guest.request(http::Method::get, "/.well-known/security.txt", {}, {});
    CHECK(answer.content_type == "text/plain; charset=utf-8");
    CHECK(answer.bytes() == "Contact: mailto:security@example.org\nExpires: 2024-05-12T00:00:00Z\n"
                            "Preferred-Languages: en\nCanonical: http://127.0.0.1:8080/.well-known/security.txt\n");
}

}  // namespace stoa::scene
