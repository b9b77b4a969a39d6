#include <doctest/doctest.h>

#include <algorithm>

#include "base/one_time_code.hpp"
#include "browser.hpp"

// Log-in in two steps, as browsers and programs go through it.
namespace stoa::scene {
namespace {

std::string bytes_of_base32(std::string_view text)
{
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (char letter : text) {
        if (letter == ' ') continue;
        held = held << 5 | static_cast<std::uint32_t>(letters.find(letter));
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 255);
    }
    return bytes;
}

bool sees(Browser const& browser, std::string_view words)
{
    return browser.document().text().find(words) != std::string::npos;
}

std::string text_at(Browser const& browser, std::string_view selector)
{
    auto const found = browser.document().find(selector);
    REQUIRE(!found.empty());
    return browser.document().text_of(found.front());
}

// The app on somebody's phone.
struct App {
    std::string secret;
    Stage& stage;

    // Each is a new one: time passes.
    std::string next_code()
    {
        stage.pass(one_time_step_ms);
        return one_time_code(secret, one_time_step(stage.now()));
    }
};

App set_up(Stage& stage, Browser& browser)
{
    browser.open("/account/second-factor");
    App app{bytes_of_base32(text_at(browser, "code.secret")), stage};
    browser.send("/account/second-factor", {{"code", app.next_code()}});
    REQUIRE(sees(browser, "Your recovery codes"));
    return app;
}

std::string first_recovery_code(Browser const& browser) { return text_at(browser, ".codes code"); }

void give_code(Browser& browser, std::string const& code) { browser.send("/login/second", {{"code", code}}); }

}  // namespace

TEST_CASE("With a second factor, log-in takes a code after the password")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, phone{stage};
    ada.log_in("Ada");
    ada.open("/account/second-factor");
    CHECK(ada.document().find("svg.qr").size() == 1);
    auto const secret = text_at(ada, "code.secret");
    ada.send("/account/second-factor", {{"code", "000000"}});
    CHECK(ada.first_response().status == http::Status::unprocessable_content);
    CHECK(text_at(ada, "code.secret") == secret);
    auto app = set_up(stage, ada);
    CHECK(stage.letters().back().text.find("A second factor was set up") != std::string::npos);
    ada.open("/account/security");
    CHECK(sees(ada, "10 recovery codes left"));

    phone.open("/login?return=/account/drafts");
    phone.send("/login", {{"name", "Ada"}, {"password", std::string{everybodys_password}}});
    CHECK(sees(phone, "Second step"));
    // Half a log-in is none.
    phone.open("/account/");
    CHECK(phone.address().starts_with("/login?"));
    phone.open("/login/second?return=/account/drafts");
    auto const code = app.next_code();
    give_code(phone, "123456");
    CHECK(phone.first_response().status == http::Status::unprocessable_content);
    CHECK(sees(phone, "This code is wrong"));
    give_code(phone, code);
    CHECK(phone.address() == "/account/drafts");
    // Neither the code nor the ticket works again.
    phone.send("/logout", {});
    phone.open("/login/second");
    CHECK(phone.address() == "/login");
}

TEST_CASE("After a provider the code is asked for as after the password")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, phone{stage};
    auto const come_back = [&](Browser& browser) {
        auto const& headers = browser.response().headers;
        auto const sent = std::ranges::find(headers, "Refresh", &std::pair<std::string, std::string>::first);
        REQUIRE(sent != headers.end());
        browser.open("/login/with/example/back?" + stage.provider().approve(sent->second));
    };
    ada.log_in("Ada");
    ada.open("/account/providers");
    ada.send("/account/providers/example", {});
    come_back(ada);
    auto app = set_up(stage, ada);
    phone.open("/login?return=/account/drafts");
    phone.send("/login/with/example", {});
    come_back(phone);
    CHECK(sees(phone, "Second step"));
    give_code(phone, app.next_code());
    CHECK(phone.address() == "/account/drafts");
}

TEST_CASE("A device that shall not be asked again is not, until its member or a new password says otherwise")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, phone{stage};
    ada.log_in("Ada");
    auto app = set_up(stage, ada);
    ada.open("/account/security");
    phone.log_in("Ada");
    CHECK(sees(phone, "Do not ask on this device for 30 days"));
    phone.send("/login/second", {{"code", app.next_code()}, {"trust", "1"}});
    CHECK(phone.address() == "/");
    CHECK(stage.letters().back().text.find("will not be asked for one again for 30 days") != std::string::npos);

    auto const is_asked = [&](std::string_view name = "Ada") {
        phone.open("/account/");
        if (phone.address() == "/account/") phone.send("/logout", {});
        phone.log_in(name);
        return sees(phone, "Second step");
    };
    CHECK_FALSE(is_asked());
    // The password is asked for all the same, and another browser for both.
    phone.send("/logout", {});
    phone.open("/login");
    phone.send("/login", {{"name", "Ada"}, {"password", "nothing of the kind"}});
    CHECK(phone.first_response().status == http::Status::unauthorized);
    Browser other{stage};
    other.log_in("Ada");
    CHECK(sees(other, "Second step"));

    phone.log_in("Ada");
    phone.open("/account/sessions");
    CHECK(sees(phone, "Not asked for a code"));
    phone.send("/account/sessions/forget", {});
    CHECK(sees(phone, "will be asked for a code again"));
    CHECK(is_asked());

    phone.send("/login/second", {{"code", app.next_code()}, {"trust", "1"}});
    CHECK_FALSE(is_asked());
    ada.open("/account/password");
    ada.send("/account/password",
             {{"password", std::string{everybodys_password}}, {"password_again", std::string{everybodys_password}}});
    CHECK(ada.address() == "/account/security");
    CHECK(is_asked());
    phone.send("/login/second", {{"code", app.next_code()}, {"trust", "1"}});
    stage.pass(31 * day_ms);
    CHECK(is_asked());
}

TEST_CASE("A recovery code opens the account once, and its owner is told")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, other{stage};
    ada.log_in("Ada");
    set_up(stage, ada);
    auto const code = first_recovery_code(ada);
    for (bool works : {true, false}) {
        other.log_in("Ada");
        other.send("/login/second", {{"do", "recovery"}});
        CHECK(sees(other, "Recovery code"));
        give_code(other, code);
        CHECK((other.first_response().status == http::Status::see_other) == works);
        if (!works) break;
        CHECK(stage.letters().back().text.find("9 are left") != std::string::npos);
        other.send("/logout", {});
    }
    CHECK(sees(other, "Recovery code"));
}

TEST_CASE("What was typed before the session ended waits through both steps")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.log_in("Ada");
    auto app = set_up(stage, ada);
    ada.open("/forums/2/new-thread");
    stage.pass(15 * day_ms);
    ada.send("/forums/2/threads", {{"title", "Steel"}, {"text", "Half a thought"}});
    CHECK(sees(ada, "You are not logged in any more."));
    ada.send("/login", {{"name", "Ada"}, {"password", std::string{everybodys_password}}});
    give_code(ada, "000000");
    give_code(ada, app.next_code());
    CHECK(text_at(ada, "textarea[name=text]") == "Half a thought");
}

TEST_CASE("Wrong codes make the next ones wait, whichever ticket they come with")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, eve{stage};
    ada.log_in("Ada");
    auto app = set_up(stage, ada);
    eve.log_in("Ada");
    for (int i = 0; i < 4; ++i) give_code(eve, "123456");
    CHECK(eve.first_response().status == http::Status::unprocessable_content);
    give_code(eve, "123456");
    CHECK(sees(eve, "Log in once more."));
    eve.log_in("Ada");
    give_code(eve, "123456");
    CHECK(eve.first_response().status == http::Status::too_many_requests);
}

TEST_CASE("A group can ask for a second factor; until then its rights wait")
{
    Stage stage{store::Engine::sqlite};
    stage.add_administrator("Rut");
    Browser rut{stage};
    rut.log_in("Rut");
    rut.open("/admin/groups");
    rut.send("/admin/groups/4/second-factor", {});
    CHECK(rut.address() == "/account/second-factor");
    CHECK(sees(rut, "One of your groups asks for a second factor."));
    rut.open("/admin/settings");
    CHECK(rut.address() == "/account/second-factor");
    rut.open("/threads/1/");
    auto app = set_up(stage, rut);
    CHECK_FALSE(sees(rut, "One of your groups asks"));
    rut.open("/admin/groups");
    CHECK(sees(rut, "No longer require it"));

    // A log-in later as well.
    rut.send("/logout", {});
    rut.log_in("Rut");
    give_code(rut, app.next_code());
    rut.open("/admin/settings");
    CHECK(rut.address() == "/admin/settings");

    // Without it the rights are gone again.
    rut.open("/account/second-factor/off");
    rut.send("/account/second-factor/off", {{"code", "000000"}});
    CHECK(rut.first_response().status == http::Status::unprocessable_content);
    rut.send("/account/second-factor/off", {{"code", app.next_code()}});
    CHECK(sees(rut, "The second factor is off."));
    rut.open("/admin/settings");
    CHECK(rut.address() == "/account/second-factor");
}

TEST_CASE("An administrator removes the second factor of who has lost it, and the log says so")
{
    Stage stage{store::Engine::sqlite};
    stage.add_administrator("Rut");
    Browser rut{stage}, ada{stage};
    ada.log_in("Ada");
    set_up(stage, ada);
    rut.log_in("Rut");
    rut.open("/admin/members/1");
    rut.send("/admin/members/1/second-factor/remove", {});
    CHECK(sees(rut, "The second factor is removed"));
    CHECK(rut.document().form("/admin/members/1/second-factor/remove") == nullptr);
    CHECK(stage.letters().back().text.find("An administrator removed") != std::string::npos);
    rut.open("/moderation/log");
    CHECK(sees(rut, "Removed a second factor"));
    ada.open("/account/");
    CHECK(ada.address().starts_with("/login"));
    ada.log_in("Ada");
    CHECK(ada.address() == "/");
}

TEST_CASE("A program needs a code, too")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, program{stage};
    ada.log_in("Ada");
    auto app = set_up(stage, ada);
    auto ask = [&](std::string const& code) {
        std::string body = R"({"name":"Ada","password":")" + std::string{everybodys_password} + '"';
        if (!code.empty()) body += R"(,"code":")" + code + '"';
        return program.request(http::Method::post, "/api/v1/tokens", body + '}', {{"Content-Type", "application/json"}})
            .status;
    };
    CHECK(ask("") == http::Status::unauthorized);
    CHECK(ask("123456") == http::Status::unprocessable_content);
    auto const code = app.next_code();
    CHECK(ask(code) == http::Status::created);
    CHECK(ask(code) == http::Status::unprocessable_content);
}

}  // namespace stoa::scene
