#include "store/trusted_device.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement trusted_device_insert{"trusted_device.insert", R"(
    INSERT INTO trusted_devices (key, member_id, user_agent, created_at, used_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Statement trusted_device_of_member{"trusted_device.of_member", R"(
    SELECT key, user_agent, created_at, used_at, expires_at FROM trusted_devices
     WHERE member_id = $1 AND expires_at > $2 ORDER BY created_at)"};
constexpr db::Statement trusted_device_touch{"trusted_device.touch", R"(
    UPDATE trusted_devices SET used_at = $3 WHERE key = $1 AND member_id = $2 AND expires_at > $3)"};
constexpr db::Statement trusted_device_delete{"trusted_device.delete", "DELETE FROM trusted_devices WHERE key = $1"};
constexpr db::Statement trusted_device_delete_of_member{"trusted_device.delete_of_member",
                                                        "DELETE FROM trusted_devices WHERE member_id = $1"};
constexpr db::Statement trusted_device_delete_expired{"trusted_device.delete_expired",
                                                      "DELETE FROM trusted_devices WHERE expires_at <= $1"};

Sha256 device_key_from(db::Row& row)
{
    Sha256 key;
    auto const bytes = row.get<std::string_view>();
    if (bytes.size() != key.size()) throw std::runtime_error{"a trusted device has a key of another size"};
    std::ranges::copy(bytes, key.begin());
    return key;
}

}  // namespace

void insert_trusted_device(Writer& db, TrustedDevice const& device)
{
    db->execute(trusted_device_insert, device.key, device.member, device.user_agent, device.created_at, device.used_at,
                device.expires_at);
}

std::vector<TrustedDevice> trusted_devices_of(Reader& db, MemberId member, Instant now)
{
    auto device_from = [&](db::Row& row) {
        TrustedDevice device;
        device.key = device_key_from(row);
        device.member = member;
        device.user_agent = row.get<std::string>();
        device.created_at = row.get<Instant>();
        device.used_at = row.get<Instant>();
        device.expires_at = row.get<Instant>();
        return device;
    };
    return db->all(trusted_device_of_member, device_from, member, now);
}

bool touch_trusted_device(Writer& db, Sha256 const& key, MemberId member, Instant now)
{
    return db->execute(trusted_device_touch, key, member, now) > 0;
}

void delete_trusted_device(Writer& db, Sha256 const& key) { db->execute(trusted_device_delete, key); }

bool delete_trusted_device_of(Writer& db, MemberId member, std::string_view key_hex)
{
    for (auto const& device : trusted_devices_of(db, member, Instant{})) {
        if (hex(view(device.key)) != key_hex) continue;
        delete_trusted_device(db, device.key);
        return true;
    }
    return false;
}

void delete_trusted_devices_of(Writer& db, MemberId member) { db->execute(trusted_device_delete_of_member, member); }

void delete_expired_trusted_devices(Writer& db, Instant now) { db->execute(trusted_device_delete_expired, now); }

}  // namespace stoa::store
