#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/passkey.hpp"
#include "web/passkey_options.hpp"
#include "web/security_log.hpp"

// The passkeys of a member: the page with them, making one, removing one.
namespace stoa::web {
namespace {

html::Url passkeys_place() { return html::Url::path("/account/passkeys"); }

}  // namespace

http::Response passkeys_show(Visit const& visit)
{
    pages::PasskeysPage page_of_keys;
    static_cast<pages::FormState&>(page_of_keys) = form_state_of(visit);
    page_of_keys.is_possible = takes_passkeys(visit);
    page_of_keys.name = visit.form.get("name");
    page_of_keys.passkeys =
        visit.site.store.read([&](store::Reader& db) { return store::passkeys_of(db, visit.viewer.member); });
    auto frame = frame_of(visit, "Passkeys", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::passkeys(frame, page_of_keys));
}

http::Response passkey_offer(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return refused(visit, Refusal::no_passkeys_here);
    auto const offer = visit.site.store.write(
        [&](store::Writer& db) { return acts::passkey_offer(db, visit.viewer.member, visit.form_token(), visit.now); });
    return making_options(*party, {visit.site_name(), visit.viewer.name}, offer);
}

http::Response passkey_add(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return form_again(visit, Refusal::no_passkeys_here);
    auto const& form = visit.form;
    acts::NewPasskey const sent{form.get("client_data"), form.get("authenticator_data"), form.get("name")};
    auto const added = visit.site.store.write([&](store::Writer& db) {
        return acts::passkey_add(db, letter_head(visit.site), *party, visit.viewer.member, visit.form_token(), sent,
                                 visit.now);
    });
    if (added.flaw) log_passkey_refused(visit, webauthn::words_for(*added.flaw));
    if (added.refusal) return form_again(visit, *added.refusal);
    return see_other(visit, passkeys_place(), Notice::passkey_added);
}

http::Response passkey_remove(Visit const& visit)
{
    auto const removed = visit.site.store.write([&](store::Writer& db) {
        return acts::passkey_remove(db, letter_head(visit.site), visit.viewer.member, PasskeyId{visit.params.id},
                                    visit.now);
    });
    if (!removed) return refused(visit, removed.error());
    return see_other(visit, passkeys_place(), Notice::passkey_removed);
}

}  // namespace stoa::web
