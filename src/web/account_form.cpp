#include "store/member.hpp"
#include "store/session.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// What was typed, where the form is shown again.
void show_typed(http::Form const& form, Member& member)
{
    if (!form.has("title")) return;
    member.title = form.get("title");
    member.country = form.get("country");
    member.location = form.get("location");
}

Result<pages::AccountPage> read_account(store::Reader& db, MemberId id)
{
    auto member = store::find_member(db, id);
    if (!member) return Refusal::no_such_member;
    pages::AccountPage account;
    account.member = *std::move(member);
    for (auto& token : store::api_tokens_of(db, id)) {
        account.tokens.push_back(
            {token.id.value, std::move(token.name), token.created_at, token.used_at, token.scope, token.expires_at});
    }
    return account;
}

}  // namespace

http::Response account_page(Visit const& visit, std::string new_token)
{
    auto account = visit.site.store.read([&](store::Reader& db) { return read_account(db, visit.viewer.member); });
    if (!account) return refused(visit, account.error());
    static_cast<pages::FormState&>(*account) = form_state_of(visit);
    show_typed(visit.form, account->member);
    account->new_token = std::move(new_token);
    auto frame = frame_of(visit, "Your account", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::account(frame, *account));
}

http::Response account_form(Visit const& visit) { return account_page(visit); }

}  // namespace stoa::web
