#pragma once
#include <optional>

#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Half of a log-in: the password was right, a code is awaited. Like sessions, kept as the SHA-256 of what the browser
// holds.
struct LoginTicket {
    Sha256 key;
    MemberId member;
    bool is_lasting{};  // "stay logged in" was ticked
    Instant expires_at{};
    std::int64_t tries{};  // wrong codes so far
};

void insert_login_ticket(Writer& db, LoginTicket const& ticket);
std::optional<LoginTicket> find_login_ticket(Reader& db, Sha256 const& key, Instant now);
void count_login_try(Writer& db, Sha256 const& key);
void delete_login_ticket(Writer& db, Sha256 const& key);
void delete_login_tickets_of(Writer& db, MemberId member);
void delete_expired_login_tickets(Writer& db, Instant now);

}  // namespace stoa::store
