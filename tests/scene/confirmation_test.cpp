#include <doctest/doctest.h>

#include "browser.hpp"

namespace stoa::scene {

TEST_CASE("Where addresses must be confirmed, a newcomer reads first and writes after the letter")
{
    Stage stage{store::Engine::sqlite, true, true};
    Browser cleo{stage};
    cleo.open("/register");
    stage.pass(3 * second_ms);
    cleo.send("/register", {{"name", "Cleo"},
                            {"email", "cleo@example.org"},
                            {"password", "a river of small stones"},
                            {"password_again", "a river of small stones"}});
    CHECK(cleo.document().text().find("Open its link, and you can write here.") != std::string::npos);
    cleo.open("/forums/2/new-thread");
    CHECK(cleo.response().status == http::Status::forbidden);
    cleo.open("/account/");
    CHECK(cleo.response().status == http::Status::ok);

    REQUIRE(stage.letters().size() == 1);
    auto const& text = stage.letters().front().text;
    auto const at = text.find("/confirm-email?token=");
    cleo.open(text.substr(at, text.find('\n', at) - at));
    cleo.send("/confirm-email", {});
    cleo.open("/forums/2/new-thread");
    CHECK(cleo.response().status == http::Status::ok);
    CHECK(cleo.document().text().find("No letter?") == std::string::npos);
}

TEST_CASE("A browser that is not to stay logged in forgets, and soon")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.forge("/login", {});
    ada.open("/login");
    auto fields = ada.document().fields_of(ada.document().form("/login"));
    std::erase_if(fields, [](auto const& field) { return field.first == "stay"; });
    for (auto& [name, value] : fields) {
        if (name == "name") value = "Ada";
        if (name == "password") value = everybodys_password;
    }
    ada.forge("/login", fields);
    auto const& cookies = ada.first_response().cookies;
    REQUIRE(!cookies.empty());
    CHECK_FALSE(cookies.front().max_age_seconds.has_value());
    ada.open("/account/");
    CHECK(ada.response().status == http::Status::ok);
    CHECK(ada.address() == "/account/");
    stage.pass(3 * hour_ms);
    ada.open("/account/");
    CHECK(ada.address().starts_with("/login"));
}

TEST_CASE("Strangers who guess do not make the owner of an account wait")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, eve{stage};
    ada.log_in("Ada");
    ada.open("/account/");
    ada.send("/logout", {});
    for (int i = 0; i < 6; ++i) {
        eve.open("/login");
        eve.send("/login", {{"name", "Ada"}, {"password", "guess"}});
    }
    eve.open("/login");
    eve.send("/login", {{"name", "Ada"}, {"password", std::string{everybodys_password}}});
    CHECK(eve.first_response().status == http::Status::too_many_requests);
    ada.log_in("Ada");
    CHECK(ada.first_response().status == http::Status::see_other);
}

TEST_CASE("A token does what it was made for")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, program{stage};
    ada.log_in("Ada");
    ada.open("/account/");
    ada.send("/account/tokens", {{"name", "Reader"}, {"scope", "read"}, {"days", "30"}});
    auto const text = ada.document().text();
    auto const at = text.find("stoa_");
    REQUIRE(at != std::string::npos);
    auto const token = text.substr(at, 48);
    std::vector<http::Header> const headers{{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
    program.request(http::Method::get, "/api/v1/forums", {}, headers);
    CHECK(program.response().status == http::Status::ok);
    program.request(http::Method::post, "/api/v1/preview", R"({"text":"x"})", headers);
    CHECK(program.response().status == http::Status::forbidden);
    stage.pass(30 * day_ms);
    program.request(http::Method::get, "/api/v1/forums", {}, headers);
    CHECK(program.response().status == http::Status::unauthorized);
}

}  // namespace stoa::scene
