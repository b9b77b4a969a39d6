#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

TEST_CASE("Passkeys: none yet, some, and one that was refused with its name kept")
{
    auto const frame = sample::member("Passkeys", Section::account);
    check_golden("passkeys-none", passkeys(frame, {}));
    PasskeysPage impossible;
    impossible.is_possible = false;
    check_golden("passkeys-impossible", passkeys(frame, impossible));
    PasskeysPage page;
    page.passkeys = {{{1}, "Phone", sample::at("2026-01-05T08:00:00Z"), sample::at("2026-03-03T08:00:00Z"), true},
                     {{2}, "مفتاح <blue>", sample::at("2026-02-05T08:00:00Z"), std::nullopt, false}};
    page.name = "Work & home";
    page.refusal = Refusal::passkey_not_made;
    page.message = words_for(Refusal::passkey_not_made);
    check_golden("passkeys-refused", passkeys(frame, page));
}

TEST_CASE("A passkey stands beside password, code and proof where the site takes them")
{
    LoginPage login;
    login.takes_passkeys = true;
    login.return_to = "/threads/3/";
    login.kept_form = "text=half+a+post";
    check_golden("login-passkey", pages::login(sample::guest("Log in"), login));
    SecondStepPage step;
    step.takes_passkeys = true;
    check_golden("second-step-passkey", second_step(sample::guest("Second step"), step));
    ProofPage proof;
    proof.takes_passkeys = true;
    check_golden("proof-passkey", pages::proof(sample::member("Confirm that it is you", Section::account), proof));
    SecurityPage security{.email = "orrin@example.org", .takes_passkeys = true, .passkeys = 2};
    check_golden("security-passkeys",
                 pages::security(sample::member("Password and address", Section::account), security));
}
