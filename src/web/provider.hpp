#pragma once
#include <memory>
#include <string_view>

#include "acts/provider_visit.hpp"
#include "openid/provider.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

// Providers by which people log in (OpenID Connect).
namespace stoa::web {

// Nothing: the configuration names no such provider.
std::shared_ptr<openid::Provider> find_provider(Site const& site, std::string_view name);
std::vector<pages::ProviderName> provider_names(Site const& site);

// What this browser holds of a visit to a provider; and what it went for.
std::string_view provider_secret_of(Visit const& visit);
std::optional<store::ProviderVisit> find_provider_visit(Visit const& visit);

// As the provider is told of it, on the way there and on the way back.
openid::Errand errand_of(Visit const& visit, openid::Provider const& provider, std::string_view secret,
                         ProviderPurpose purpose, Instant begun_at);

// People are told little of what is wrong with a provider: the log has it.
Refusal refusal_for(openid::Flaw flaw);

acts::Vouched vouched_by(openid::Provider const& provider, openid::Person const& person);

}  // namespace stoa::web
