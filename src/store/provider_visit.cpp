#include "store/provider_visit.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement provider_visit_insert{"provider_visit.insert", R"(
    INSERT INTO provider_visits (key, provider, purpose, member_id, place, form, is_lasting, subject, email,
                                 is_email_verified, name, begun_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))"};
constexpr db::Statement provider_visit_find{"provider_visit.find", R"(
    SELECT provider, purpose, member_id, place, form, is_lasting, subject, email, is_email_verified, name, begun_at,
           expires_at
      FROM provider_visits WHERE key = $1 AND expires_at > $2)"};
constexpr db::Statement provider_visit_delete{"provider_visit.delete", "DELETE FROM provider_visits WHERE key = $1"};
constexpr db::Statement provider_visit_delete_expired{"provider_visit.delete_expired",
                                                      "DELETE FROM provider_visits WHERE expires_at <= $1"};

}  // namespace

void insert_provider_visit(Writer& db, ProviderVisit const& visit)
{
    db->execute(provider_visit_insert, visit.key, visit.provider, visit.purpose, visit.member, visit.place, visit.form,
                visit.is_lasting, visit.subject, visit.email, visit.is_email_verified, visit.name, visit.begun_at,
                visit.expires_at);
}

std::optional<ProviderVisit> find_provider_visit(Reader& db, Sha256 const& key, Instant now)
{
    auto visit_from = [&](db::Row& row) {
        return ProviderVisit{key,
                             row.get<std::string>(),
                             row.get<ProviderPurpose>(),
                             row.get<std::optional<MemberId>>(),
                             row.get<std::string>(),
                             row.get<std::string>(),
                             row.get<bool>(),
                             row.get<std::string>(),
                             row.get<std::string>(),
                             row.get<bool>(),
                             row.get<std::string>(),
                             row.get<Instant>(),
                             row.get<Instant>()};
    };
    return db->first(provider_visit_find, visit_from, key, now);
}

bool delete_provider_visit(Writer& db, Sha256 const& key) { return db->execute(provider_visit_delete, key) > 0; }

void delete_expired_provider_visits(Writer& db, Instant now) { db->execute(provider_visit_delete_expired, now); }

}  // namespace stoa::store
