#include "store/passkey.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement passkey_insert{"passkey.insert", R"(
    INSERT INTO passkeys (member_id, credential_id, user_handle, algorithm, public_key, sign_count, is_backup_eligible,
                          is_backed_up, name, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (credential_id) DO NOTHING)"};
constexpr db::Statement passkey_find{"passkey.find", R"(
    SELECT id, member_id, credential_id, user_handle, algorithm, public_key, sign_count, is_backup_eligible,
           is_backed_up, name
      FROM passkeys WHERE credential_id = $1)"};
constexpr db::Statement passkey_of_member{"passkey.of_member", R"(
    SELECT id, name, created_at, used_at, is_backed_up FROM passkeys WHERE member_id = $1 ORDER BY id)"};
constexpr db::Statement passkey_credential_ids{"passkey.credential_ids", R"(
    SELECT credential_id FROM passkeys WHERE member_id = $1 ORDER BY id)"};
constexpr db::Statement passkey_user_handle{"passkey.user_handle",
                                            "SELECT user_handle FROM passkeys WHERE member_id = $1 LIMIT 1"};
constexpr db::Statement passkey_set_used{"passkey.set_used", R"(
    UPDATE passkeys SET sign_count = $2, is_backed_up = $3, used_at = $4 WHERE id = $1)"};
constexpr db::Statement passkey_delete{"passkey.delete", "DELETE FROM passkeys WHERE id = $2 AND member_id = $1"};

constexpr db::Statement passkey_challenge_insert{"passkey_challenge.insert", R"(
    INSERT INTO passkey_challenges (key, browser, purpose, expires_at) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement passkey_challenge_find{"passkey_challenge.find", R"(
    SELECT key FROM passkey_challenges WHERE key = $1 AND browser = $2 AND purpose = $3 AND expires_at > $4)"};
constexpr db::Statement passkey_challenge_delete{"passkey_challenge.delete",
                                                 "DELETE FROM passkey_challenges WHERE key = $1"};
constexpr db::Statement passkey_challenge_delete_expired{"passkey_challenge.delete_expired",
                                                         "DELETE FROM passkey_challenges WHERE expires_at <= $1"};

KeptPasskey kept_passkey_from(db::Row& row)
{
    return {row.get<PasskeyId>(),    row.get<MemberId>(),    row.get<std::string>(),  row.get<std::string>(),
            row.get<std::int64_t>(), row.get<std::string>(), row.get<std::int64_t>(), row.get<bool>(),
            row.get<bool>(),         row.get<std::string>()};
}

Passkey passkey_from(db::Row& row)
{
    return {row.get<PasskeyId>(), row.get<std::string>(), row.get<Instant>(), row.get<std::optional<Instant>>(),
            row.get<bool>()};
}

}  // namespace

bool insert_passkey(Writer& db, KeptPasskey const& passkey, Instant now)
{
    return db->execute(passkey_insert, passkey.member, passkey.credential_id, passkey.user_handle, passkey.algorithm,
                       passkey.public_key, passkey.sign_count, passkey.is_backup_eligible, passkey.is_backed_up,
                       passkey.name, now) > 0;
}

std::optional<KeptPasskey> find_passkey(Reader& db, std::string_view credential_id)
{
    return db->first(passkey_find, kept_passkey_from, credential_id);
}

std::vector<Passkey> passkeys_of(Reader& db, MemberId member)
{
    return db->all(passkey_of_member, passkey_from, member);
}

std::vector<std::string> credential_ids_of(Reader& db, MemberId member)
{
    return db->all(passkey_credential_ids, [](db::Row& row) { return row.get<std::string>(); }, member);
}

std::optional<std::string> user_handle_of(Reader& db, MemberId member)
{
    return db->one<std::string>(passkey_user_handle, member);
}

void set_passkey_used(Writer& db, PasskeyId passkey, std::int64_t sign_count, bool is_backed_up, Instant now)
{
    db->execute(passkey_set_used, passkey, sign_count, is_backed_up, now);
}

bool delete_passkey(Writer& db, MemberId member, PasskeyId passkey)
{
    return db->execute(passkey_delete, member, passkey) > 0;
}

void insert_passkey_challenge(Writer& db, PasskeyChallenge const& challenge)
{
    db->execute(passkey_challenge_insert, challenge.key, challenge.browser, challenge.purpose, challenge.expires_at);
}

bool take_passkey_challenge(Writer& db, Sha256 const& key, Sha256 const& browser, PasskeyPurpose purpose, Instant now)
{
    bool is_there = false;
    db->each(passkey_challenge_find, [&](db::Row&) { is_there = true; }, key, browser, purpose, now);
    return db->execute(passkey_challenge_delete, key) > 0 && is_there;
}

void delete_expired_passkey_challenges(Writer& db, Instant now) { db->execute(passkey_challenge_delete_expired, now); }

}  // namespace stoa::store
