#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::store {

// A browser in which its member is not asked for a code. Kept as the SHA-256 of what the browser holds.
struct TrustedDevice {
    Sha256 key{};
    MemberId member{};
    std::string user_agent;
    Instant created_at{};
    Instant used_at{};
    Instant expires_at{};
};

void insert_trusted_device(Writer& db, TrustedDevice const& device);
// The oldest first.
std::vector<TrustedDevice> trusted_devices_of(Reader& db, MemberId member, Instant now);
// False: it is not trusted, or not with this member.
bool touch_trusted_device(Writer& db, Sha256 const& key, MemberId member, Instant now);
void delete_trusted_device(Writer& db, Sha256 const& key);
bool delete_trusted_device_of(Writer& db, MemberId member, std::string_view key_hex);  // false: it is not theirs
void delete_trusted_devices_of(Writer& db, MemberId member);
void delete_expired_trusted_devices(Writer& db, Instant now);

}  // namespace stoa::store
