#include "web/provider.hpp"

#include "web/cookies.hpp"

namespace stoa::web {

std::shared_ptr<openid::Provider> find_provider(Site const& site, std::string_view name)
{
    for (auto const& provider : site.options.providers)
        if (provider->names().name == name) return provider;
    return nullptr;
}

std::vector<pages::ProviderName> provider_names(Site const& site)
{
    std::vector<pages::ProviderName> names;
    for (auto const& provider : site.options.providers)
        names.push_back({provider->names().name, provider->names().label});
    return names;
}

std::string_view provider_secret_of(Visit const& visit)
{
    return find_cookie(visit.site, visit.request, CookieKind::provider).value_or("");
}

std::optional<store::ProviderVisit> find_provider_visit(Visit const& visit)
{
    return visit.site.store.read(
        [&](store::Reader& db) { return acts::provider_visit_find(db, provider_secret_of(visit), visit.now); });
}

openid::Errand errand_of(Visit const& visit, openid::Provider const& provider, std::string_view secret,
                         ProviderPurpose purpose, Instant begun_at)
{
    openid::Errand errand;
    errand.secret = secret;
    errand.redirect_uri = visit.site.options.base_url + "/login/with/" + provider.names().name + "/back";
    if (purpose == ProviderPurpose::proving) errand.proven_since = begun_at;
    return errand;
}

Refusal refusal_for(openid::Flaw flaw)
{
    switch (flaw) {
    case openid::Flaw::unreachable:
    case openid::Flaw::busy: return Refusal::provider_away;
    case openid::Flaw::not_proven_anew: return Refusal::provider_not_fresh;
    default: return Refusal::provider_not_believed;
    }
}

acts::Vouched vouched_by(openid::Provider const& provider, openid::Person const& person)
{
    auto const& names = provider.names();
    return {names.issuer, person.subject, names.label, person.email, person.is_email_verified, person.name};
}

}  // namespace stoa::web
