#include "store/second_factor.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement second_factor_insert{"second_factor.insert", R"(
    INSERT INTO second_factors (member_id, sealed_secret, since, used_step) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement second_factor_find{"second_factor.find", R"(
    SELECT sealed_secret, since, used_step FROM second_factors WHERE member_id = $1)"};
constexpr db::Statement update_step{"second_factor.set_used_step",
                                    "UPDATE second_factors SET used_step = $2 WHERE member_id = $1"};
constexpr db::Statement delete_factor{"second_factor.delete", "DELETE FROM second_factors WHERE member_id = $1"};
constexpr db::Statement weaken_sessions{"session.weaken", "UPDATE sessions SET is_strong = 0 WHERE member_id = $1"};
constexpr db::Statement weaken_tokens{"api_token.weaken", "UPDATE api_tokens SET is_strong = 0 WHERE member_id = $1"};

constexpr db::Statement insert_code{"recovery_code.insert",
                                    "INSERT INTO recovery_codes (member_id, key) VALUES ($1, $2)"};
constexpr db::Statement delete_code{"recovery_code.delete",
                                    "DELETE FROM recovery_codes WHERE member_id = $1 AND key = $2"};
constexpr db::Statement delete_codes{"recovery_code.delete_of_member",
                                     "DELETE FROM recovery_codes WHERE member_id = $1"};
constexpr db::Statement count_codes{"recovery_code.count", "SELECT count(*) FROM recovery_codes WHERE member_id = $1"};

}  // namespace

void insert_second_factor(Writer& db, MemberId member, SecondFactor const& factor)
{
    db->execute(second_factor_insert, member, factor.sealed_secret, factor.since, factor.used_step);
}

std::optional<SecondFactor> find_second_factor(Reader& db, MemberId member)
{
    auto factor_from = [](db::Row& row) {
        return SecondFactor{row.get<std::string>(), row.get<Instant>(), row.get<std::int64_t>()};
    };
    return db->first(second_factor_find, factor_from, member);
}

void set_used_step(Writer& db, MemberId member, std::int64_t step) { db->execute(update_step, member, step); }

void delete_second_factor(Writer& db, MemberId member)
{
    for (auto const* statement : {&delete_codes, &delete_factor, &weaken_sessions, &weaken_tokens})
        db->execute(*statement, member);
}

void set_recovery_codes(Writer& db, MemberId member, std::vector<Sha256> const& keys)
{
    db->execute(delete_codes, member);
    for (auto const& key : keys) db->execute(insert_code, member, key);
}

bool delete_recovery_code(Writer& db, MemberId member, Sha256 const& key)
{
    return db->execute(delete_code, member, key) > 0;
}

std::int64_t count_recovery_codes(Reader& db, MemberId member)
{
    return db->one<std::int64_t>(count_codes, member).value_or(0);
}

}  // namespace stoa::store
