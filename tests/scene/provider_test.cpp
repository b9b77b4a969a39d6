#include <doctest/doctest.h>

#include "browser.hpp"
#include "store/identity.hpp"

// Log-in through an OpenID provider, as people go through it and as others would like to.
namespace stoa::scene {
namespace {

bool sees(Browser const& browser, std::string_view words)
{
    return browser.document().text().find(words) != std::string::npos;
}

bool is_logged_in(Browser& browser)
{
    browser.open("/account/");
    return browser.address() == "/account/";
}

// The address that the answer in view sends its browser to.
std::string sent_to(Browser const& browser)
{
    constexpr std::string_view at_once = "0; url=";
    for (auto const& [name, value] : browser.response().headers)
        if (name == "Refresh" && value.starts_with(at_once)) return value.substr(at_once.size());
    return {};
}

// Whoever has pressed the button says yes there, and comes back.
void approve(Stage& stage, Browser& browser, std::string_view more = {})
{
    auto const address = sent_to(browser);
    REQUIRE(address.starts_with("https://accounts.example/authorize?"));
    browser.open("/login/with/example/back?" + stage.provider().approve(address) + std::string{more});
}

void log_in_there(Stage& stage, Browser& browser)
{
    browser.open("/login");
    browser.send("/login/with/example", {});
    approve(stage, browser);
}

void join(Stage& stage, Browser& browser, std::string const& name)
{
    log_in_there(stage, browser);
    CHECK(browser.address() == "/register/with");
    browser.send("/register/with", {{"name", name}, {"email", name + "@new.example"}});
}

void connect(Stage& stage, Browser& browser)
{
    browser.open("/account/providers");
    browser.send("/account/providers/example", {});
    approve(stage, browser);
}

}  // namespace

TEST_CASE("A newcomer joins through a provider, without a password, and logs in by it from then on")
{
    Stage stage{store::Engine::sqlite, true, true};
    Browser browser{stage}, phone{stage};
    stage.provider().claims = {
        {"email", "\"nora@there.example\""}, {"email_verified", "true"}, {"preferred_username", "\"nora\""}};
    browser.open("/register");
    browser.send("/login/with/example", {});
    approve(stage, browser);
    CHECK(browser.address() == "/register/with");
    CHECK(sees(browser, "Example says who you are"));
    CHECK(browser.document().find("input[name=password]").empty());
    CHECK(attribute(browser.document().find("input[name=name]").front(), "value") == "nora");
    browser.send("/register/with", {{"name", "Ada"}});
    CHECK(browser.first_response().status == http::Status::unprocessable_content);
    browser.send("/register/with", {{"name", "Nora"}});
    CHECK(sees(browser, "Welcome!"));
    CHECK(stage.letters().empty());  // the provider has proven the address
    CHECK(is_logged_in(browser));

    log_in_there(stage, phone);
    CHECK(phone.address() == "/");
    CHECK(is_logged_in(phone));
    // No password is right, and no name says that there is none.
    phone.send("/logout", {});
    for (std::string const& name : {std::string{"Nora"}, std::string{"Nobody"}}) {
        phone.open("/login");
        phone.send("/login", {{"name", name}, {"password", "*"}});
        CHECK(phone.first_response().status == http::Status::unauthorized);
    }
}

TEST_CASE("Nobody gets an account here because an address there is the same")
{
    Stage stage{store::Engine::sqlite};
    Browser stranger{stage};
    stage.provider().claims = {{"email", "\"ben@example.org\""}, {"email_verified", "true"}};
    log_in_there(stage, stranger);
    CHECK(stranger.address() == "/register/with");
    stranger.send("/register/with", {{"name", "Benny"}});
    CHECK(is_logged_in(stranger));
    stranger.open("/account/security");
    CHECK(sees(stranger, "Not confirmed"));
    CHECK(stage.letters().back().to.text() == "ben@example.org");
    CHECK(stage.letters().back().text.find("It belongs to yours") != std::string::npos);
}

TEST_CASE("An address that the provider has not proven is confirmed by letter, as everybody's")
{
    Stage stage{store::Engine::sqlite};
    Browser nora{stage};
    stage.provider().claims = {{"email", "\"nora@new.example\""}};
    join(stage, nora, "nora");
    CHECK(stage.letters().back().to.text() == "nora@new.example");
    nora.open("/account/security");
    CHECK(sees(nora, "Not confirmed"));
}

TEST_CASE("A member connects an account, logs in by it, and ends the connection; each time a letter tells of it")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage}, phone{stage}, ben{stage};
    ada.log_in("Ada");
    stage.pass(20 * minute_ms);
    ada.open("/account/providers");
    CHECK(ada.address().starts_with("/account/proof"));
    ada.send("/account/proof", {{"password", std::string{everybodys_password}}});
    connect(stage, ada);
    CHECK(sees(ada, "The accounts are connected"));
    CHECK(stage.letters().back().text.find("connected with one at Example") != std::string::npos);
    log_in_there(stage, phone);
    CHECK(is_logged_in(phone));

    // What is connected with one member is nobody else's to take.
    ben.log_in("Ben");
    connect(stage, ben);
    CHECK(sees(ben, "connected with a member here already"));

    auto const identity = stage.store().read(
        [&](store::Reader& db) { return store::find_identity(db, "https://accounts.example", "person-1")->id.value; });
    ada.open("/account/providers");
    ada.send("/account/providers/" + std::to_string(identity) + "/disconnect", {});
    CHECK(sees(ada, "The connection is ended"));
    CHECK(stage.letters().back().text.find("was ended") != std::string::npos);
    phone.send("/logout", {});
    log_in_there(stage, phone);
    CHECK(phone.address() == "/register/with");
}

TEST_CASE("The last way in stays; whoever has no password proves by the provider who they are, and chooses one")
{
    Stage stage{store::Engine::sqlite};
    Browser nora{stage};
    join(stage, nora, "nora");
    nora.open("/account/providers");
    nora.send("/account/providers/1/disconnect", {});
    CHECK(nora.first_response().status == http::Status::conflict);
    CHECK(sees(nora, "This is the only way in"));

    stage.pass(20 * minute_ms);
    nora.open("/account/password");
    CHECK(nora.address().starts_with("/account/proof"));
    CHECK(nora.document().find("input[name=password]").empty());
    // The provider lets them through without asking: that proves nothing.
    nora.send("/account/proof/with/example", {});
    approve(stage, nora);
    CHECK(sees(nora, "did not ask you anew"));
    stage.provider().claims["auth_time"] = std::to_string(stage.now().ms / second_ms);
    // Somebody else's account there proves nothing either.
    stage.provider().claims["sub"] = "\"person-2\"";
    nora.open("/account/proof?return=/account/password");
    nora.send("/account/proof/with/example", {});
    approve(stage, nora);
    CHECK(sees(nora, "not connected with the one that you are logged in to"));
    stage.provider().claims.erase("sub");
    nora.open("/account/proof?return=/account/password");
    nora.send("/account/proof/with/example", {});
    approve(stage, nora);
    CHECK(nora.address() == "/account/password");
    nora.send("/account/password", {{"password", "forty quiet herons"}, {"password_again", "forty quiet herons"}});
    nora.open("/account/providers");
    nora.send("/account/providers/1/disconnect", {});
    CHECK(sees(nora, "The connection is ended"));
}

TEST_CASE("What is said elsewhere is believed only as it must be")
{
    Stage stage{store::Engine::sqlite, false};
    Browser ada{stage};
    ada.log_in("Ada");
    connect(stage, ada);
    auto& there = stage.provider();
    testing::TokenSigner const stranger{testing::TokenSigner::Kind::es256};
    auto const seconds = [&](std::int64_t later) { return std::to_string(stage.now().ms / second_ms + later); };
    struct Lie {
        std::string_view claim;
        std::string value;
        std::function<std::string(std::string_view)> sign;
    };
    std::vector<Lie> const lies{
        {"nonce", "\"another\"", {}},
        {"iss", "\"https://evil.example\"", {}},
        {"aud", "\"another\"", {}},
        {"exp", seconds(-120), {}},
        {"iat", seconds(-3600), {}},
        {"iat", seconds(3600), {}},
        {"sub", "", {}},
        {"", "", [&](std::string_view payload) { return stranger.sign(payload); }},
        {"", "", [&](std::string_view payload) { return there.signer.sign_as_secret(payload); }},
        {"", "", [&](std::string_view payload) { return there.signer.sign(payload, R"({"alg":"none"})"); }},
        {"", "", [&](std::string_view payload) { return there.signer.sign(payload, R"({"alg":"ES256","kid":"x"})"); }},
    };
    for (auto const& lie : lies) {
        CAPTURE(lie.claim);
        there.claims.clear();
        if (!lie.claim.empty()) there.claims[std::string{lie.claim}] = lie.value;
        there.sign = lie.sign;
        Browser browser{stage};
        log_in_there(stage, browser);
        CHECK(browser.response().status == http::Status::unprocessable_content);
        CHECK(sees(browser, "does not hold"));
        CHECK_FALSE(is_logged_in(browser));
    }
    there.claims.clear();
    there.sign = {};
    Browser browser{stage};
    log_in_there(stage, browser);
    CHECK(is_logged_in(browser));
}

TEST_CASE("Only the browser that went comes back, once, with the state that it took along")
{
    Stage stage{store::Engine::sqlite, false};
    Browser ada{stage}, other{stage};
    ada.log_in("Ada");
    connect(stage, ada);
    ada.send("/logout", {});

    ada.open("/login");
    ada.send("/login/with/example", {});
    auto const back = "/login/with/example/back?" + stage.provider().approve(sent_to(ada));
    other.open("/login");
    other.open(back);
    CHECK(other.response().status == http::Status::unprocessable_content);
    CHECK_FALSE(is_logged_in(other));
    for (std::string const& bent :
         {back + "x", std::string{"/login/with/example/back?code=code-2"}, std::string{"/login/with/example/back"}}) {
        ada.open(bent);
        CHECK(ada.response().status == http::Status::unprocessable_content);
        CHECK(sees(ada, "This took too long"));
    }
    ada.open("/login/with/nowhere/back");
    CHECK(ada.response().status == http::Status::not_found);
    ada.open(back);
    CHECK(is_logged_in(ada));
    ada.open(back);
    CHECK(ada.response().status == http::Status::unprocessable_content);

    // Too late.
    ada.send("/logout", {});
    ada.open("/login");
    ada.send("/login/with/example", {});
    stage.pass(16 * minute_ms);
    approve(stage, ada);
    CHECK(sees(ada, "This took too long"));

    // Whoever is logged in as somebody else meanwhile connects nothing.
    ada.log_in("Ben");
    ada.open("/account/providers");
    ada.send("/account/providers/example", {});
    auto const address = sent_to(ada);
    ada.open("/account/");
    ada.send("/logout", {});
    ada.log_in("Mona");
    ada.open("/login/with/example/back?" + stage.provider().approve(address));
    CHECK(sees(ada, "This took too long"));
}

TEST_CASE("Who says no there, and a provider that is away, lead back to the log-in with words for it")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.open("/login?return=/account/drafts");
    ada.send("/login/with/example", {});
    auto const state = testing::FakeProvider::value_in(sent_to(ada), "state");
    ada.open("/login/with/example/back?error=access_denied&state=" + state);
    CHECK(sees(ada, "You did not go through with it there"));
    ada.send("/login", {{"name", "Ada"}, {"password", std::string{everybodys_password}}});
    CHECK(ada.address() == "/account/drafts");
    ada.send("/logout", {});
    stage.provider().is_away = true;
    stage.pass(2 * day_ms);
    ada.open("/login");
    ada.send("/login/with/example", {});
    CHECK(ada.response().status == http::Status::service_unavailable);
    CHECK(sees(ada, "does not answer just now"));
}

TEST_CASE("A form that was sent after the session had ended goes with its writer to the provider and back")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.log_in("Ada");
    connect(stage, ada);
    ada.open("/forums/cycling.2/new-thread");
    stage.pass(60 * day_ms);
    ada.send("/forums/cycling.2/threads", {{"title", "Kept all the way"}, {"text", "Every word of it."}});
    CHECK(sees(ada, "You are not logged in any more"));
    ada.send("/login/with/example", {});
    approve(stage, ada);
    CHECK(sees(ada, "Every word of it."));
}

TEST_CASE("The form to join by is for whoever comes from a provider, and for nobody else")
{
    Stage stage{store::Engine::sqlite};
    Browser nora{stage};
    log_in_there(stage, nora);
    CHECK(nora.address() == "/register/with");
    Browser other{stage};
    other.open("/register/with");
    CHECK(other.address() == "/login");
    nora.forge("/register/with", {{"name", "Nora"}, {"email", "nora@new.example"}});
    CHECK(nora.response().status == http::Status::forbidden);
}

}  // namespace stoa::scene
