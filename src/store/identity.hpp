#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/identity.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct FoundIdentity {
    IdentityId id{};
    MemberId member{};
};

// False: it is connected already, with whomever.
bool insert_identity(Writer& db, MemberId member, std::string_view issuer, std::string_view subject,
                     std::string_view name, Instant now);
std::optional<FoundIdentity> find_identity(Reader& db, std::string_view issuer, std::string_view subject);
std::vector<Identity> identities_of(Reader& db, MemberId member);  // the oldest first
void set_identity_used(Writer& db, IdentityId identity, Instant now);
bool delete_identity(Writer& db, MemberId member, IdentityId identity);  // false: it is not theirs

}  // namespace stoa::store
