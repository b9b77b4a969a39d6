#include "store/member.hpp"
#include "store/profile.hpp"
#include "store/session.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// What was typed, where the form is shown again.
void show_typed(http::Form const& form, pages::AccountPage& page)
{
    if (!form.has("country")) return;
    if (form.has("title")) page.member.title = form.get("title");
    page.member.country = form.get("country");
    page.member.location = form.get("location");
    auto& texts = page.texts;
    texts.about = form.get("about");
    texts.signature = form.get("signature");
    texts.links = form.get("links");
    texts.birth_day = form.get("birth_day");
    texts.birth_month = form.get("birth_month");
    texts.birth_year = form.get("birth_year");
    texts.shows_birthday = !form.get("shows_birthday").empty();
}

std::string number_or_nothing(int number) { return number == 0 ? std::string{} : std::to_string(number); }

pages::ProfileTexts texts_of(Profile const& profile)
{
    auto const& birthday = profile.birthday;
    pages::ProfileTexts texts{.about = profile.about,
                              .signature = profile.signature,
                              .links = {},
                              .birth_day = number_or_nothing(birthday.day),
                              .birth_month = number_or_nothing(birthday.month),
                              .birth_year = number_or_nothing(birthday.year),
                              .shows_birthday = birthday.is_shown};
    for (auto const& link : profile.links) texts.links += link + '\n';
    return texts;
}

Result<pages::AccountPage> read_account(store::Reader& db, MemberId id)
{
    auto member = store::find_member(db, id);
    if (!member) return Refusal::no_such_member;
    pages::AccountPage account;
    account.member = *std::move(member);
    account.texts = texts_of(store::find_profile(db, id));
    for (auto& token : store::api_tokens_of(db, id)) {
        pages::AccountToken shown{token.id.value, std::move(token.name), token.created_at,
                                  token.used_at,  token.scope,           token.expires_at};
        if (token.scope == TokenScope::feeds)
            account.feeds = std::move(shown);
        else
            account.tokens.push_back(std::move(shown));
    }
    return account;
}

}  // namespace

http::Response account_page(Visit const& visit, NewTokens made)
{
    auto account = visit.site.store.read([&](store::Reader& db) { return read_account(db, visit.viewer.member); });
    if (!account) return refused(visit, account.error());
    static_cast<pages::FormState&>(*account) = form_state_of(visit);
    show_typed(visit.form, *account);
    account->may_have_title = visit.access->may_on_site(visit.viewer, Permission::have_title);
    account->may_have_signature = visit.access->may_on_site(visit.viewer, Permission::have_signature);
    account->new_token = std::move(made.api_token);
    account->new_feed_token = std::move(made.feed_token);
    auto frame = frame_of(visit, "Profile", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::account(frame, *account));
}

http::Response account_form(Visit const& visit) { return account_page(visit); }

}  // namespace stoa::web
