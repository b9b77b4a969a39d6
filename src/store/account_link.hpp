#pragma once
#include <optional>
#include <string>

#include "base/digest.hpp"
#include "base/id.hpp"
#include "model/account.hpp"
#include "store/store.hpp"

namespace stoa::store {

// A link that was sent by mail. Like sessions, it is kept as the SHA-256 of what the letter holds.
struct AccountLink {
    Sha256 key;
    LinkPurpose purpose{};
    MemberId member{};  // 0: nobody; stands in so that asking costs the same for every address
    std::string email;  // where the letter went
    Instant created_at{};
    Instant expires_at{};
};

void insert_account_link(Writer& db, AccountLink const& link);
std::optional<AccountLink> find_account_link(Reader& db, Sha256 const& key, Instant now);
std::int64_t count_account_links(Reader& db, MemberId member, LinkPurpose purpose, Instant since);
void delete_account_link(Writer& db, Sha256 const& key);
void delete_account_links_of(Writer& db, MemberId member);
void delete_expired_account_links(Writer& db, Instant now);

}  // namespace stoa::store
