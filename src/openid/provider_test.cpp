#include "openid/provider.hpp"

#include <doctest/doctest.h>

#include "support/fake_provider.hpp"

using namespace stoa;
using namespace stoa::openid;
using stoa::testing::FakeProvider;
using stoa::testing::TokenSigner;

namespace {

struct Table {
    Instant now{1'700'000'000'000};
    FakeProvider there{[this] { return now; }};
    std::shared_ptr<Provider> provider{there.open()};
    Errand errand{"a secret that a browser holds", "https://forum.example/login/with/example/back"};

    std::string go()
    {
        auto const address = provider->address_for(errand, now);
        REQUIRE(address);
        return *address;
    }
    Result<Proven, Flaw> come_back()
    {
        auto const sent = '&' + there.approve(go());
        auto const code = FakeProvider::value_in(sent, "code");
        return provider->redeem(errand, {code}, now);
    }
};

}  // namespace

TEST_CASE("People are sent away with state, nonce and challenge, and come back as who they are")
{
    Table table;
    auto const address = table.go();
    CHECK(address.starts_with("https://accounts.example/authorize?response_type=code&client_id=forum&"));
    CHECK(address.find("redirect_uri=https%3A%2F%2Fforum.example%2Flogin%2Fwith%2Fexample%2Fback") !=
          std::string::npos);
    CHECK(FakeProvider::value_in(address, "code_challenge_method") == "S256");
    CHECK(FakeProvider::value_in(address, "state") == table.errand.state());
    CHECK(FakeProvider::value_in(address, "max_age").empty());
    CHECK(address.find(table.errand.verifier()) == std::string::npos);
    CHECK(table.errand.verifier().size() == 43);

    auto const proven = table.come_back();
    REQUIRE(proven);
    CHECK(proven->person.subject == "person-1");
    // The code worked once.
    CHECK(table.provider->redeem(table.errand, {"code-1"}, table.now).error() == Flaw::unreachable);
    // The code of somebody else is worth nothing in this browser.
    table.there.approve(table.go());
    table.errand.secret = "another browser's";
    CHECK(table.provider->redeem(table.errand, {"code-2"}, table.now).error() == Flaw::unreachable);
}

TEST_CASE("What is asked anew is asked for, and must be said")
{
    Table table;
    table.errand.proven_since = table.now;
    CHECK(FakeProvider::value_in(table.go(), "max_age") == "0");
    CHECK(table.come_back().error() == Flaw::not_proven_anew);
    table.there.claims["auth_time"] = "1700000001";
    CHECK(table.come_back());
}

TEST_CASE("Keys are asked for again when a token names another one, once in a minute")
{
    Table table;
    REQUIRE(table.come_back());
    TokenSigner const next{TokenSigner::Kind::eddsa, "key-2"};
    table.there.signer = next;
    table.now = table.now + minute_ms;
    CHECK(table.come_back().error() == Flaw::unknown_key);
    CHECK(table.there.count_questions("/keys") == 2);
    table.there.keys.push_back(next.jwk());
    CHECK(table.come_back().error() == Flaw::unknown_key);
    CHECK(table.there.count_questions("/keys") == 2);
    table.now = table.now + minute_ms;
    CHECK(table.come_back());
    CHECK(table.there.count_questions("/keys") == 3);
    CHECK(table.there.count_questions("/.well-known/") == 1);
}

TEST_CASE("A provider that is away is not asked all the time, and what it said holds on for a day")
{
    Table table;
    table.there.is_away = true;
    CHECK(table.provider->address_for(table.errand, table.now).error() == Flaw::unreachable);
    CHECK(table.provider->address_for(table.errand, table.now).error() == Flaw::unreachable);
    CHECK(table.there.questions.size() == 1);
    table.there.is_away = false;
    table.now = table.now + 10 * second_ms;
    CHECK(table.provider->address_for(table.errand, table.now));
    table.there.is_away = true;
    table.now = table.now + 2 * hour_ms;
    CHECK(table.provider->address_for(table.errand, table.now));
    table.now = table.now + day_ms;
    CHECK(table.provider->address_for(table.errand, table.now).error() == Flaw::unreachable);
}

TEST_CASE("An answer that came from another provider is refused")
{
    Table table;
    auto const address = table.go();
    table.there.approve(address);
    CHECK(table.provider->redeem(table.errand, {"code-1", "https://evil.example"}, table.now).error() ==
          Flaw::wrong_issuer);
    CHECK(table.provider->redeem(table.errand, {"code-1", "https://accounts.example"}, table.now));
    Table strict;
    strict.there.more_metadata = R"(,"authorization_response_iss_parameter_supported":true)";
    CHECK(strict.come_back().error() == Flaw::wrong_issuer);
}

TEST_CASE("A description is of this issuer, and leads over safe ways")
{
    CHECK(metadata_address("https://accounts.example/") == "https://accounts.example/.well-known/openid-configuration");
    CHECK(metadata_address("https://accounts.example/team") ==
          "https://accounts.example/team/.well-known/openid-configuration");
    auto const described = [](std::string const& issuer, std::string const& token_endpoint) {
        return R"({"issuer":")" + issuer + R"(","authorization_endpoint":")" + issuer + R"(/a","jwks_uri":")" + issuer +
               R"(/k","token_endpoint":")" + token_endpoint + "\"}";
    };
    std::string const here = "https://accounts.example";
    CHECK(parse_metadata(described(here, here + "/t"), here));
    CHECK(parse_metadata(described(here, "https://tokens.example/t"), here));
    CHECK(parse_metadata(described("http://127.0.0.1:9/x", "http://127.0.0.1:9/t"), "http://127.0.0.1:9/x"));
    CHECK_FALSE(parse_metadata(described(here, here + "/t"), here + "/"));
    for (auto const* wrong : {"http://accounts.example/t", "http://127.0.0.1/t", "ftp://accounts.example/t", "/t", "",
                              "https://accounts.example/t#x", "https://me@accounts.example/t"})
        CHECK_FALSE(parse_metadata(described(here, wrong), here));
    CHECK_FALSE(parse_metadata("{}", here));
    CHECK_FALSE(parse_metadata("", here));
}

TEST_CASE("The rest of what is known of a person is asked for where the token does not say it")
{
    Table table;
    table.there.user_info =
        R"({"sub":"person-1","email":"ada@example.org","email_verified":true,"preferred_username":"ada"})";
    auto const proven = table.come_back();
    REQUIRE(proven);
    auto const person = table.provider->whole_person(*proven, table.now);
    CHECK(person.email == "ada@example.org");
    CHECK(person.is_email_verified);
    CHECK(person.name == "ada");
    table.there.user_info = R"({"sub":"person-2","email":"eve@example.org","email_verified":true})";
    CHECK(table.provider->whole_person(*proven, table.now).email.empty());
    auto bent = *proven;
    bent.access_token = "x\r\nHost: evil.example";
    CHECK(table.provider->whole_person(bent, table.now).email.empty());
}
