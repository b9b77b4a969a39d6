#include <doctest/doctest.h>

#include "pages/admin.hpp"
#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

Frame account(std::string_view title) { return sample::member(title, Section::account); }

void refuse(FormState& form, Refusal refusal)
{
    form.refusal = refusal;
    form.message = words_for(refusal);
}

}  // namespace

TEST_CASE("a second factor is set up with a picture or by typing")
{
    SecondFactorPage page;
    page.address = "otpauth://totp/Stoa:Orrin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stoa";
    page.secret = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";
    page.sealed_secret = "sealed";
    check_golden("second-factor", second_factor(account("Set up a second factor"), page));
    check_golden("recovery-codes", recovery_codes(account("Your recovery codes"),
                                                  {"abcd-efgh-jkmn-pqrs-tuvw-xyz2", "2345-6789-abcd-efgh-jkmn-pqrs"}));
    SecurityPage what{.email = "orrin@example.org"};
    what.is_email_confirmed = true;
    what.second_factor = {sample::at("2026-03-03T08:00:00Z"), 9};
    check_golden("security-second-factor", security(account("Password and address"), what));
    FormState off;
    refuse(off, Refusal::code_wrong);
    check_golden("second-factor-off-refused", second_factor_off(account("Switch the second factor off"), off));
}

TEST_CASE("the second step keeps what waits behind it")
{
    SecondStepPage page;
    page.return_to = "/threads/steel.2/";
    check_golden("second-step", second_step(sample::guest("Second step"), page));
    page.kept_form = "text=That+settles+it&token=1";
    refuse(page, Refusal::code_wrong);
    check_golden("second-step-refused", second_step(sample::guest("Second step"), page));
    page.is_recovery = true;
    check_golden("second-step-recovery", second_step(sample::guest("Second step"), page));
}

TEST_CASE("whoever lacks a second factor that a group asks for reads so on every page")
{
    auto frame = sample::member("What’s new", Section::whats_new);
    frame.viewer.lacks_second_factor = true;
    check_golden("lacks-second-factor", whats_new(frame, {}));
}

TEST_CASE("administrators can remove a second factor")
{
    MemberEditPage page;
    page.view.member.id = MemberId{9};
    page.view.member.name = "Ines Kallas";
    page.view.has_second_factor = true;
    auto frame = sample::administrator("Ines Kallas");
    frame.section = Section::administration;
    check_golden("admin-member-second-factor", member_edit(frame, page));
}

}  // namespace stoa::pages
