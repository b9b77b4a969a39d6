#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "acts/drafts.hpp"
#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/identity.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// Accounts at providers that log in here: by whom they are known, and what may be done with them.
namespace stoa::acts {

// Somebody for whom a provider vouches.
struct Vouched {
    std::string issuer;
    std::string subject;
    std::string label;  // of the provider, for people
    std::string email{};
    bool is_email_verified{};
    std::string name{};
};

// Whose identity it is. Nobody's: an account of the same address is none of theirs by that alone.
std::optional<MemberId> identity_use(store::Writer& db, Vouched const& vouched, Instant now);
Result<Done> identity_connect(store::Writer& db, LetterHead const& head, MemberId member, Vouched const& vouched,
                              Instant now);
// Not the last thing by which its member can log in.
Result<Done> identity_disconnect(store::Writer& db, LetterHead const& head, MemberId member, IdentityId identity,
                                 Instant now);

// How a member can log in without a letter.
struct WaysIn {
    bool has_password{};
    std::size_t passkeys{};
    std::size_t identities{};
    std::size_t count() const { return (has_password ? 1 : 0) + passkeys + identities; }
};
WaysIn ways_in(store::Reader& db, MemberId member);

// A new member without a password. An address is theirs at once where the provider has proven it and nobody else has.
Result<MemberId> member_register_vouched(store::Writer& db, LetterHead const& head, Registration const& registration,
                                         Vouched const& vouched, Instant now);

}  // namespace stoa::acts
