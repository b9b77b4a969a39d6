#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "acts/identity.hpp"
#include "store/provider_visit.hpp"

// The way to a provider and back. Meanwhile a browser holds a secret that opens nothing but what it went for, once.
namespace stoa::acts {

void provider_visit_begin(store::Writer& db, std::string_view secret, store::ProviderVisit visit, Instant now);
std::optional<store::ProviderVisit> provider_visit_find(store::Reader& db, std::string_view secret, Instant now);
// False: it was used before.
bool provider_visit_end(store::Writer& db, std::string_view secret);
// Nobody here is known by that identity: under a new secret, what a form for newcomers needs.
std::string provider_visit_go_on(store::Writer& db, store::ProviderVisit visit, Vouched const& vouched, Instant now);

}  // namespace stoa::acts
