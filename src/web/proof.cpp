#include <algorithm>

#include "acts/writes.hpp"
#include "store/identity.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/passkey.hpp"
#include "web/provider.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

std::vector<pages::ProviderName> connected_providers(Visit const& visit)
{
    auto const identities =
        visit.site.store.read([&](store::Reader& db) { return store::identities_of(db, visit.viewer.member); });
    std::vector<pages::ProviderName> connected;
    for (auto const& provider : visit.site.options.providers) {
        auto const& names = provider->names();
        if (std::ranges::any_of(identities, [&](auto const& identity) { return identity.issuer == names.issuer; }))
            connected.push_back({names.name, names.label});
    }
    return connected;
}

}  // namespace

http::Response proof_form(Visit const& visit)
{
    pages::ProofPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    auto const ways = visit.site.store.read([&](store::Reader& db) { return acts::ways_in(db, visit.viewer.member); });
    form.has_password = ways.has_password;
    form.takes_passkeys = takes_passkeys(visit) && ways.passkeys > 0;
    form.providers = connected_providers(visit);
    auto const wished = visit.form.has("return") ? visit.form.get("return") : visit.query.get("return");
    form.return_to = return_place(wished).view();
    auto frame = frame_of(visit, "Confirm that it is you", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::proof(frame, form));
}

http::Response proof_give(Visit const& visit)
{
    auto& site = visit.site;
    auto const account = guessed_account(visit, visit.viewer.name);
    if (!acts::is_password_of(site.store, visit.viewer.member, visit.form.get("password"),
                              site.options.password_cost)) {
        log_proof_refused(visit, visit.viewer.member, Factor::password);
        site.throttle.log_in_failed(account, visit.request.remote_address, visit.now);
        return form_again(visit, Refusal::wrong_password);
    }
    log_proven(visit, Factor::password);
    site.throttle.log_in_succeeded(account);
    auto token = site.store.write([&](store::Writer& db) { return renew_session(visit, db); });
    auto response = see_other(return_place(visit.form.get("return")));
    response.cookies.push_back(session_cookie(visit, token, stay_of(visit)));
    return response;
}

}  // namespace stoa::web
