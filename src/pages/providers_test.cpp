#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

namespace {

std::vector<ProviderName> const two{{"example", "Example & Co."}, {"works", "Das Werk"}};

}  // namespace

TEST_CASE("Providers stand beside the password, at log-in, at the form to join by and where one proves who one is")
{
    LoginPage login;
    login.providers = two;
    login.takes_passkeys = true;
    login.return_to = "/threads/3/";
    login.refusal = Refusal::provider_refused;
    login.message = words_for(Refusal::provider_refused);
    check_golden("login-providers", pages::login(sample::guest("Log in"), login));
    RegisterPage join;
    join.providers = two;
    join.return_to = "/threads/3/";
    check_golden("register-providers", register_member(sample::guest("Join"), join));
    ProofPage proof;
    proof.providers = {two[1]};
    proof.return_to = "/account/password";
    auto const frame = sample::member("Confirm that it is you", Section::account);
    check_golden("proof-providers", pages::proof(frame, proof));
    proof.has_password = false;
    proof.takes_passkeys = true;
    check_golden("proof-without-password", pages::proof(frame, proof));
}

TEST_CASE("On the way to a provider, and back as somebody new")
{
    LeavingPage const leaving{"Example & Co.",
                              *html::Url::parse("https://accounts.example/authorize?client_id=forum&state=abc")};
    check_golden("leaving", pages::leaving(sample::guest("Go on with Example & Co."), leaving));
    RegisterPage join;
    join.provider = "Example & Co.";
    join.name = "orrin";
    join.email = "orrin@example.org";
    join.refusal = Refusal::name_taken;
    join.message = words_for(Refusal::name_taken);
    check_golden("register-vouched", register_member(sample::guest("Join"), join));
}

TEST_CASE("Connections: none yet, some, and the last way in that stays")
{
    auto const frame = sample::member("Log-in elsewhere", Section::account);
    IdentitiesPage page;
    page.to_connect = two;
    check_golden("identities-none", identities(frame, page));
    page.to_connect = {two[1]};
    page.identities = {
        {{{1}, "https://accounts.example", "orrin@<there>", sample::at("2026-01-05T08:00:00Z"), std::nullopt},
         "Example & Co."},
        {{{2}, "https://gone.example", "", sample::at("2026-02-05T08:00:00Z"), sample::at("2026-03-03T08:00:00Z")},
         "https://gone.example"}};
    page.refusal = Refusal::last_way_in;
    page.message = words_for(Refusal::last_way_in);
    check_golden("identities", identities(frame, page));
    SecurityPage const security{
        .email = "orrin@example.org", .has_password = false, .takes_providers = true, .identities = 2};
    check_golden("security-providers",
                 pages::security(sample::member("Password and address", Section::account), security));
}

TEST_CASE("A device need not be asked for a code again, and is listed as one that is not")
{
    SecondStepPage step;
    step.trusted_days = 30;
    step.is_trusting = true;
    check_golden("second-step-trusting", second_step(sample::guest("Second step"), step));
    SessionsPage list;
    list.sessions = {
        {"a1", "Firefox on Linux", sample::at("2026-03-01T08:00:00Z"), sample::at("2026-03-03T08:00:00Z"), true}};
    list.trusted = {{"b2", "Safari on iPhone", sample::at("2026-02-01T08:00:00Z"), sample::at("2026-03-03T08:00:00Z")}};
    check_golden("sessions-trusted", sessions(sample::member("Sessions", Section::account), list));
}
