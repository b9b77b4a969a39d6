#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/pages.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

namespace {

void refuse(FormState& form, Refusal refusal)
{
    form.refusal = refusal;
    form.message = words_for(refusal);
}

}  // namespace

TEST_CASE("the settings of one's own account")
{
    AccountPage page;
    page.member.title = "Frame builder";
    page.member.country = "SE";
    page.texts = {.about = "I build <frames>.\nIn Tartu.",
                  .signature = "Steel is real.",
                  .links = "https://frames.example/\n",
                  .birth_day = "17",
                  .birth_month = "5",
                  .birth_year = "",
                  .shows_birthday = true};
    page.may_have_title = page.may_have_signature = true;
    check_golden("account", account(sample::member("Settings", Section::account), page));
    page.tokens = {{.id = 4,
                    .name = "Reader on the train",
                    .created_at = sample::at("2026-03-03T08:00:00Z"),
                    .used_at = std::nullopt,
                    .scope = TokenScope::read,
                    .expires_at = sample::at("2027-03-03T08:00:00Z")}};
    page.new_token = "stoa_0123456789";
    auto frame = sample::member("Settings", Section::account);
    frame.notice = "Your settings were saved.";
    check_golden("account-with-token", account(frame, page));
}

TEST_CASE("how pages look and what others see of one")
{
    DisplayPage page;
    page.preferences = {.theme = Theme::dark, .density = Density::compact, .time_zone = "Europe/Tallinn"};
    check_golden("display", display(sample::member("Display and privacy", Section::account), page));
    refuse(page, Refusal::time_zone_unknown);
    page.preferences.hides_signatures = page.preferences.hides_presence = true;
    page.preferences.time_zone = "Europe/Nowhere";
    check_golden("display-refused", display(sample::member("Display and privacy", Section::account), page));
}

TEST_CASE("what the forum keeps of oneself is asked for, made and downloaded")
{
    auto const frame = sample::member("Your data", Section::account);
    OwnDataPage page;
    page.may_ask = true;
    check_golden("own-data", own_data(frame, page));
    page.found = DataExport{.asked_at = sample::at("2026-11-22T14:20:00Z"), .ready_at = {}, .hash = {}, .bytes = 0};
    refuse(page, Refusal::export_in_work);
    check_golden("own-data-in-work", own_data(frame, page));
    OwnDataPage ready;
    ready.found = page.found;
    ready.found->ready_at = sample::at("2026-11-22T14:21:00Z");
    ready.found->bytes = 1234567;
    ready.file_name = "stoa-orrin-vale.jsonl.gz";
    check_golden("own-data-ready", own_data(frame, ready));
}

TEST_CASE("an account is deleted in two steps")
{
    auto const frame = sample::member("Delete my account", Section::account);
    DeleteAccountPage page;
    page.needs_code = true;
    refuse(page, Refusal::code_wrong);
    check_golden("delete-account", delete_account(frame, page));
    page.policy = {.days = 0, .posts = PostsPolicy::always_removed};
    check_golden("delete-account-at-once", delete_account(frame, page));
    DeleteAccountPage waiting;
    waiting.deletion = AccountDeletion{
        .asked_at = sample::now(), .due_at = sample::at("2026-12-06T14:31:00Z"), .posts = PostsFate::kept};
    check_golden("delete-account-waiting", delete_account(frame, waiting));
    MemberView gone;
    gone.member.id = MemberId{4};
    gone.member.name = deleted_member_name;
    gone.member.is_guest = true;
    gone.member.deleted_at = sample::now();
    check_golden("member-deleted", member(frame, gone));
}

TEST_CASE("log-in data are shown and changed on pages of their own")
{
    auto const frame = [](std::string_view title) { return sample::member(title, Section::account); };
    SecurityPage what{.email = "orrin@example.org"};
    check_golden("security", security(frame("Password and address"), what));
    what.is_email_confirmed = true;
    check_golden("security-confirmed", security(frame("Password and address"), what));
    EmailChangePage change;
    change.email_now = "orrin@example.org";
    change.email = "orrin";
    refuse(change, Refusal::email_invalid);
    check_golden("email-change-refused", email_change(frame("Change your e-mail address"), change));
    FormState form;
    refuse(form, Refusal::password_too_common);
    check_golden("password-change-refused", password_change(frame("Change your password"), form));
    ProofPage who;
    who.return_to = "/account/email";
    refuse(who, Refusal::wrong_password);
    check_golden("proof-refused", proof(frame("Confirm that it is you"), who));
    SessionsPage const list{{{.key = "0a1b",
                              .device = "Firefox on Linux",
                              .created_at = sample::at("2026-11-02T08:00:00Z"),
                              .seen_at = sample::now(),
                              .is_here = true},
                             {.key = "2c3d",
                              .device = "Safari on iPhone",
                              .created_at = sample::at("2026-10-30T21:10:00Z"),
                              .seen_at = sample::at("2026-11-21T22:10:00Z")}}};
    check_golden("sessions", sessions(frame("Sessions"), list));
}
