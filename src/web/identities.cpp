#include <algorithm>

#include "acts/writes.hpp"
#include "store/identity.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/provider.hpp"

// The accounts elsewhere that log in to one's own.
namespace stoa::web {
namespace {

std::string label_of(Site const& site, std::string_view issuer)
{
    for (auto const& provider : site.options.providers)
        if (provider->names().issuer == issuer) return provider->names().label;
    return std::string{issuer};
}

bool is_connected(std::vector<Identity> const& identities, std::string_view issuer)
{
    return std::ranges::any_of(identities, [&](Identity const& identity) { return identity.issuer == issuer; });
}

}  // namespace

http::Response identities_show(Visit const& visit)
{
    auto const identities =
        visit.site.store.read([&](store::Reader& db) { return store::identities_of(db, visit.viewer.member); });
    pages::IdentitiesPage list;
    static_cast<pages::FormState&>(list) = form_state_of(visit);
    for (auto const& identity : identities)
        list.identities.push_back({identity, label_of(visit.site, identity.issuer)});
    for (auto const& provider : visit.site.options.providers) {
        auto const& names = provider->names();
        if (!is_connected(identities, names.issuer)) list.to_connect.push_back({names.name, names.label});
    }
    auto frame = frame_of(visit, "Log-in elsewhere", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::identities(frame, list));
}

http::Response identity_disconnect(Visit const& visit)
{
    auto const ended = visit.site.store.write([&](store::Writer& db) {
        return acts::identity_disconnect(db, letter_head(visit.site), visit.viewer.member, IdentityId{visit.params.id},
                                         visit.now);
    });
    if (!ended) return form_again(visit, ended.error());
    return see_other(visit, html::Url::path("/account/providers"), Notice::identity_disconnected);
}

}  // namespace stoa::web
