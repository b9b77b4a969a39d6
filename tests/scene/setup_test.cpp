#include <doctest/doctest.h>

#include "acts/setup.hpp"
#include "browser.hpp"

namespace stoa::scene {

TEST_CASE("The set-up link leads to the first administrator, who is logged in, and then nowhere")
{
    Stage stage{store::Engine::sqlite};
    auto token =
        stage.site().store.write([&](store::Writer& db) { return acts::setup_begin(db, stage.now()); }).value();
    Browser owner{stage}, late{stage};
    late.open("/setup?token=guessed");
    CHECK(late.response().status == http::Status::not_found);
    late.open("/setup?token=" + token);
    CHECK(late.response().status == http::Status::ok);

    owner.open("/setup?token=" + token);
    owner.send("/setup", {{"name", "Rut"}, {"email", "rut@example.org"}, {"password", "short"}});
    CHECK(owner.response().status == http::Status::unprocessable_content);
    owner.send("/setup",
               {{"password", std::string{everybodys_password}}, {"password_again", std::string{everybodys_password}}});
    CHECK(owner.address() == "/admin/");
    CHECK(owner.response().status == http::Status::ok);

    late.send("/setup", {{"name", "Thief"},
                         {"email", "thief@example.org"},
                         {"password", std::string{everybodys_password}},
                         {"password_again", std::string{everybodys_password}}});
    CHECK(late.response().status == http::Status::not_found);
    late.open("/setup?token=" + token);
    CHECK(late.response().status == http::Status::not_found);
}

}  // namespace stoa::scene
