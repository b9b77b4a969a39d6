#pragma once
#include <optional>
#include <string>

#include "base/digest.hpp"
#include "model/identity.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Somebody who has gone to a provider; or has come back and joins. Kept as the SHA-256 of what the browser holds.
struct ProviderVisit {
    Sha256 key{};
    std::string provider;
    ProviderPurpose purpose{};
    std::optional<MemberId> member{};  // who went; nobody: a guest
    std::string place{};
    std::string form{};
    bool is_lasting{};
    std::string subject{};
    std::string email{};
    bool is_email_verified{};
    std::string name{};
    Instant begun_at{};
    Instant expires_at{};
};

void insert_provider_visit(Writer& db, ProviderVisit const& visit);
std::optional<ProviderVisit> find_provider_visit(Reader& db, Sha256 const& key, Instant now);
bool delete_provider_visit(Writer& db, Sha256 const& key);  // false: somebody was faster
void delete_expired_provider_visits(Writer& db, Instant now);

}  // namespace stoa::store
