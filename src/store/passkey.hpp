#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "model/passkey.hpp"
#include "store/store.hpp"

namespace stoa::store {

// A passkey with what is needed to believe it. Bytes as base64url.
struct KeptPasskey {
    PasskeyId id{};
    MemberId member{};
    std::string credential_id;
    std::string user_handle;
    std::int64_t algorithm{};
    std::string public_key{};
    std::int64_t sign_count{};
    bool is_backup_eligible{};
    bool is_backed_up{};
    std::string name;
};

// False: a passkey of this id is there, whoever has it.
bool insert_passkey(Writer& db, KeptPasskey const& passkey, Instant now);
std::optional<KeptPasskey> find_passkey(Reader& db, std::string_view credential_id);
std::vector<Passkey> passkeys_of(Reader& db, MemberId member);  // the oldest first
std::vector<std::string> credential_ids_of(Reader& db, MemberId member);
std::optional<std::string> user_handle_of(Reader& db, MemberId member);
void set_passkey_used(Writer& db, PasskeyId passkey, std::int64_t sign_count, bool is_backed_up, Instant now);
bool delete_passkey(Writer& db, MemberId member, PasskeyId passkey);  // false: it is not theirs

struct PasskeyChallenge {
    Sha256 key{};
    Sha256 browser{};
    PasskeyPurpose purpose{};
    Instant expires_at{};
};
void insert_passkey_challenge(Writer& db, PasskeyChallenge const& challenge);
// Whatever it is used for, it is gone afterwards. False: there was none, or not for this.
bool take_passkey_challenge(Writer& db, Sha256 const& key, Sha256 const& browser, PasskeyPurpose purpose, Instant now);
void delete_expired_passkey_challenges(Writer& db, Instant now);

}  // namespace stoa::store
