#include "store/identity.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement identity_insert{"identity.insert", R"(
    INSERT INTO identities (member_id, issuer, subject, name, created_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (issuer, subject) DO NOTHING)"};
constexpr db::Statement identity_find{"identity.find",
                                      "SELECT id, member_id FROM identities WHERE issuer = $1 AND subject = $2"};
constexpr db::Statement identity_of_member{"identity.of_member", R"(
    SELECT id, issuer, name, created_at, used_at FROM identities WHERE member_id = $1 ORDER BY id)"};
constexpr db::Statement identity_set_used{"identity.set_used", "UPDATE identities SET used_at = $2 WHERE id = $1"};
constexpr db::Statement identity_delete{"identity.delete", "DELETE FROM identities WHERE id = $2 AND member_id = $1"};

Identity identity_from(db::Row& row)
{
    return {row.get<IdentityId>(), row.get<std::string>(), row.get<std::string>(), row.get<Instant>(),
            row.get<std::optional<Instant>>()};
}

}  // namespace

bool insert_identity(Writer& db, MemberId member, std::string_view issuer, std::string_view subject,
                     std::string_view name, Instant now)
{
    return db->execute(identity_insert, member, issuer, subject, name, now) > 0;
}

std::optional<FoundIdentity> find_identity(Reader& db, std::string_view issuer, std::string_view subject)
{
    auto found_from = [](db::Row& row) { return FoundIdentity{row.get<IdentityId>(), row.get<MemberId>()}; };
    return db->first(identity_find, found_from, issuer, subject);
}

std::vector<Identity> identities_of(Reader& db, MemberId member)
{
    return db->all(identity_of_member, identity_from, member);
}

void set_identity_used(Writer& db, IdentityId identity, Instant now) { db->execute(identity_set_used, identity, now); }

bool delete_identity(Writer& db, MemberId member, IdentityId identity)
{
    return db->execute(identity_delete, member, identity) > 0;
}

}  // namespace stoa::store
