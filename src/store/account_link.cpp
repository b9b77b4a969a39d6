#include "store/account_link.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement account_link_insert{"account_link.insert", R"(
    INSERT INTO account_links (key, purpose, member_id, email, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Statement account_link_find{"account_link.find", R"(
    SELECT purpose, member_id, email, created_at, expires_at FROM account_links
     WHERE key = $1 AND expires_at > $2 AND member_id IS NOT NULL)"};
constexpr db::Statement account_link_count{"account_link.count", R"(
    SELECT count(*) FROM account_links WHERE member_id = $1 AND purpose = $2 AND created_at > $3)"};
constexpr db::Statement account_link_delete{"account_link.delete", "DELETE FROM account_links WHERE key = $1"};
constexpr db::Statement account_link_delete_of_member{"account_link.delete_of_member",
                                                      "DELETE FROM account_links WHERE member_id = $1"};
constexpr db::Statement account_link_delete_expired{"account_link.delete_expired",
                                                    "DELETE FROM account_links WHERE expires_at <= $1"};

}  // namespace

void insert_account_link(Writer& db, AccountLink const& link)
{
    db->execute(account_link_insert, link.key, link.purpose, db::or_null(link.member), link.email, link.created_at,
                link.expires_at);
}

std::optional<AccountLink> find_account_link(Reader& db, Sha256 const& key, Instant now)
{
    auto link_from = [&](db::Row& row) {
        return AccountLink{key,
                           row.get<LinkPurpose>(),
                           row.get<MemberId>(),
                           row.get<std::string>(),
                           row.get<Instant>(),
                           row.get<Instant>()};
    };
    return db->first(account_link_find, link_from, key, now);
}

std::int64_t count_account_links(Reader& db, MemberId member, LinkPurpose purpose, Instant since)
{
    return db->one<std::int64_t>(account_link_count, member, purpose, since).value_or(0);
}

void delete_account_link(Writer& db, Sha256 const& key) { db->execute(account_link_delete, key); }

void delete_account_links_of(Writer& db, MemberId member) { db->execute(account_link_delete_of_member, member); }

void delete_expired_account_links(Writer& db, Instant now) { db->execute(account_link_delete_expired, now); }

}  // namespace stoa::store
